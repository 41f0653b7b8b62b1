import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { WordChanges } from './rows/WordChanges';

interface SourceFieldsProps {
  /** What each field is called, what it says in the source, and what it said when that was translated. */
  fields: readonly { label: string; words: string; was?: string; isTitle?: boolean }[];
  language: string;
  interfaceLanguage: string;
}

/** Words around the source's body, as they stand beside the fields of the translation. */
export function SourceFields({ fields, language, interfaceLanguage }: SourceFieldsProps) {
  const t = getStaffT(interfaceLanguage);
  return (
    <dl className="translation-fields">
      {fields.map(({ label, words, was = words, isTitle }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={isTitle ? 'desk-title' : undefined}>
            {words || was ? (
              <div lang={language} dir={direction(language)}>
                {was === words ? (
                  words
                ) : (
                  <WordChanges {...{ was, now: words, language, interfaceLanguage }} />
                )}
              </div>
            ) : (
              <span className="faint">{t('translationPage.field.empty')}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
