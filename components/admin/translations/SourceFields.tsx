import type { ReactNode } from 'react';
import { WORKING_TITLE } from '@/components/admin/ui/classes';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { WordChanges } from './rows/WordChanges';

interface SourceFieldsProps {
  /** Label of each field, its source text, and the source text at the time of translation. */
  fields: readonly {
    label: string;
    words: string;
    was?: string;
    isTitle?: boolean;
    /** What helps to translate it. */
    hints?: ReactNode;
  }[];
  language: string;
  interfaceLanguage: string;
}

/** Fields of the source next to those of the translation. */
export function SourceFields({ fields, language, interfaceLanguage }: SourceFieldsProps) {
  const t = getStaffT(interfaceLanguage);
  return (
    <dl className="translation-fields grid min-w-0 gap-3 max-[48rem]:content-start wrap-anywhere">
      {fields.map(({ label, words, was = words, isTitle, hints }) => (
        <div key={label}>
          <dt className="text-faint text-small">{label}</dt>
          <dd>
            {words || was ? (
              <div
                className={isTitle ? WORKING_TITLE : undefined}
                lang={language}
                dir={direction(language)}
              >
                {was === words ? (
                  words
                ) : (
                  <WordChanges {...{ was, now: words, language, interfaceLanguage }} />
                )}
              </div>
            ) : (
              <span className="text-faint">{t('translationPage.field.empty')}</span>
            )}
            {hints}
          </dd>
        </div>
      ))}
    </dl>
  );
}
