import { HEADING } from '@/components/admin/ui/classes';
import { textPath } from '@/domain/addresses/staff-address';
import type { OutdatedBy } from '@/domain/translations/outdated';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface SourceNotesProps {
  storyId: string;
  /** Language of the text on the page. */
  language: string;
  interfaceLanguage: string;
  /** Only texts that the user may see. */
  behind: readonly OutdatedBy[];
  /** Number of the source's paragraphs that the text on the page leaves empty. */
  untranslated: number;
}

/** Whether a translation is outdated, and which translations of this text are. */
export function SourceNotes(props: SourceNotesProps) {
  const { storyId, language, interfaceLanguage, behind, untranslated } = props;
  const t = getStaffT(interfaceLanguage);
  const name = (tag: string) => languageName(tag, interfaceLanguage);
  const own = behind.find((each) => each.language === language);
  const left = behind.filter((each) => each.shownSource === language && each.shown > 0);
  if (!own?.sourceLanguage && left.length === 0) return null;
  return (
    <div>
      {own?.sourceLanguage && own.working > 0 && (
        <p>
          {t('translations.changedSince', {
            count: own.working,
            language: name(own.sourceLanguage),
          })}
        </p>
      )}
      {own?.sourceLanguage && untranslated > 0 && (
        <p>
          {t('translations.untranslated', {
            count: untranslated,
            language: name(own.sourceLanguage),
          })}
        </p>
      )}
      {own?.sourceLanguage && own.working === 0 && untranslated === 0 && (
        <p className="faint">{t('translations.inStep', { language: name(own.sourceLanguage) })}</p>
      )}
      {left.length > 0 && (
        <>
          <p className={HEADING} id="left-behind">
            {t('translations.leftBehind')}
          </p>
          <ul aria-labelledby="left-behind">
            {left.map((each) => (
              <li key={each.language}>
                <a href={textPath(storyId, each.language)}>
                  {t('translations.behind', {
                    language: name(each.language),
                    count: each.shown,
                  })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
