import { DropDown } from '@/components/admin/ui/DropDown.client';
import type { WritingData } from '@/components/admin/writing/writing';
import { textPath } from '@/domain/addresses/staff-address';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

const ENTRY = 'block py-[0.375rem]';

/** The languages of the story, to change to another; the side panel says more about each. */
export function LanguageMenu({ data }: { data: WritingData }) {
  const { storyId, language, interfaceLanguage, story } = data;
  const t = getStaffT(interfaceLanguage);
  const name = (tag: string) => languageName(tag, interfaceLanguage);
  const others = story.languages.filter((each) => each.language !== language);
  return (
    <DropDown
      buttonClassName="border-accent text-accent text-small hover:text-inherit"
      bodyClassName="min-w-[14rem] px-4 py-2 md:end-auto"
      label={
        <>
          <span className="sr-only">{t('writing.room.language')} </span>
          {name(language)}
        </>
      }
    >
      <ul>
        {others.map((each) => (
          <li key={each.language}>
            <a className={ENTRY} href={textPath(storyId, each.language)}>
              {name(each.language)}{' '}
              <span className="faint">
                {t(`writing.public.${each.isAhead ? 'changed' : each.state}`)}
              </span>
            </a>
          </li>
        ))}
        <li>
          <a className={ENTRY} href="#languages">
            {t('writing.room.allLanguages')}
          </a>
        </li>
      </ul>
    </DropDown>
  );
}
