'use client';

import { useContext } from 'react';
import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { FormContext } from '@/components/admin/ui/forms/form-context';
import type { NameVariant } from '@/domain/names/name';
import { direction } from '@/i18n/languages';

const EMPTY_ROWS = 3;

interface VariantRowsProps {
  variants: readonly NameVariant[];
  /** Labels, with `{number}` for that of the row. */
  words: { form: string; formLanguage: string; transliteration: string };
}

/**
 * A row for each variant form, and some for new ones. A refused form has as many rows as were sent,
 * even if somebody else has removed forms since.
 */
export function VariantRows({ variants, words }: VariantRowsProps) {
  const { state } = useContext(FormContext);
  const sent = Object.keys(state.values).filter((name) => name.startsWith('form.'));
  const count = Math.max(variants.length + EMPTY_ROWS, sent.length);
  return (
    <ol className="grid gap-[1.25rem] min-[48rem]:gap-3">
      {Array.from({ length: count }, (_, at) => {
        const { language = '', form = '', isTransliteration = false } = variants[at] ?? {};
        const number = at + 1;
        const label = (text: string) => text.replace('{number}', String(number));
        return (
          <li
            key={`${language} ${form} ${number}`}
            className="grid gap-2 min-[48rem]:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)] min-[48rem]:items-end min-[48rem]:gap-4"
          >
            <Field
              name={`form.${at}`}
              label={label(words.form)}
              defaultValue={form}
              lang={language || undefined}
              dir={language ? direction(language) : 'auto'}
            />
            <Field
              name={`formLanguage.${at}`}
              label={label(words.formLanguage)}
              defaultValue={language}
              dir="ltr"
              autoCapitalize="off"
              spellCheck={false}
            />
            <Checkbox
              name={`transliteration.${at}`}
              label={label(words.transliteration)}
              defaultChecked={isTransliteration}
            />
          </li>
        );
      })}
    </ol>
  );
}
