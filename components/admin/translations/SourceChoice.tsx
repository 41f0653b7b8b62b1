import { HEADING, LANGUAGES } from '@/components/admin/ui/classes';
import { translationPath } from '@/domain/addresses/staff-address';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface SourceChoiceProps {
  storyId: string;
  language: string;
  from: string;
  /** Other languages of the story. */
  sources: readonly string[];
  interfaceLanguage: string;
}

/** Chooses the source language that is shown. */
export function SourceChoice(props: SourceChoiceProps) {
  const { storyId, language, from, sources, interfaceLanguage } = props;
  const t = getStaffT(interfaceLanguage);
  return (
    <nav className={LANGUAGES} aria-label={t('translationPage.from.label')}>
      <h2 className={HEADING}>{t('translationPage.from.label')}</h2>
      <ul>
        {sources.map((each) => (
          <li key={each}>
            <a
              href={translationPath(storyId, language, each)}
              aria-current={each === from ? 'page' : undefined}
            >
              {languageName(each, interfaceLanguage)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
