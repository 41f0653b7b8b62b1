import { momentWords } from '@/components/admin/moment';
import { LANGUAGES } from '@/components/admin/ui/classes';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { textPath, translationPath } from '@/domain/addresses/staff-address';
import type { OutdatedBy } from '@/domain/translations/outdated';
import type { WritingPageLanguage } from '@/domain/writing/writing-page';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface LanguagesPanelProps {
  storyId: string;
  /** Language of the text on the page. */
  language: string;
  interfaceLanguage: string;
  timeZone: string;
  languages: readonly WritingPageLanguage[];
  mayWrite: boolean;
  /** Languages in which the user may begin a text. */
  more: readonly string[];
  behind: readonly OutdatedBy[];
}

/** The languages of a story with their status, each to be opened beside this text, and others to begin. */
export function LanguagesPanel(props: LanguagesPanelProps) {
  const { storyId, language, interfaceLanguage, languages, more, behind } = props;
  const t = getStaffT(interfaceLanguage);
  const name = (tag: string) => languageName(tag, interfaceLanguage);
  const changed = (tag: string) => behind.find((each) => each.language === tag)?.working ?? 0;
  const when = (at: number) => momentWords(at, interfaceLanguage, props.timeZone);
  const isNew = !languages.some((each) => each.language === language);
  return (
    <nav
      className={`${LANGUAGES} [&_summary]:font-display [&_summary]:font-heavy [&_summary]:text-body [&_summary]:leading-[1.4]`}
      aria-labelledby="languages-title"
    >
      <h2 id="languages-title">{t('writing.languages.label')}</h2>
      <ul>
        {languages.map((each) => (
          <li key={each.language}>
            <a
              href={textPath(storyId, each.language)}
              aria-current={each.language === language ? 'page' : undefined}
            >
              {name(each.language)}
              <span className="faint">
                {' '}
                {t(`writing.public.${each.isAhead ? 'changed' : each.state}`)}
                {each.comes && (
                  <>
                    {', '}
                    {t(`schedule.short.${each.comes.does}`, { time: when(each.comes.dueAt) })}
                  </>
                )}
                {changed(each.language) > 0 && (
                  <>
                    <span aria-hidden="true"> · </span>
                    <span className="sr-only">, </span>
                    {t('translations.mark', { count: changed(each.language) })}
                  </>
                )}
              </span>
            </a>
            {props.mayWrite && each.language !== language && (
              <a
                href={translationPath(storyId, language, each.language)}
                className="pt-0 text-small"
              >
                {t('translationPage.open', { language: name(each.language) })}
              </a>
            )}
          </li>
        ))}
        {isNew && (
          <li>
            <a href={textPath(storyId, language)} aria-current="page">
              {name(language)} <span className="faint">{t('writing.languages.new')}</span>
            </a>
          </li>
        )}
      </ul>
      {more.length > 0 && (
        <Disclosure summary={t('writing.languages.add')}>
          <ul>
            {more.map((tag) => (
              <li key={tag}>
                <a href={textPath(storyId, tag)}>
                  <bdi lang={tag} dir={direction(tag)}>
                    {languageName(tag, tag)}
                  </bdi>
                  {name(tag) !== languageName(tag, tag) && (
                    <span className="faint"> ({name(tag)})</span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </nav>
  );
}
