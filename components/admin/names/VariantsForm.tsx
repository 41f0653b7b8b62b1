import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { type NameFile, variantsPrint } from '@/domain/names/name-file';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

const EMPTY_ROWS = 3;

interface VariantsFormProps {
  language: string;
  file: NameFile;
  /** Null when the user may not change the name. */
  action: FormAction | null;
}

/** The other forms of a name, each with its language. */
export function VariantsForm({ language, file, action }: VariantsFormProps) {
  const t = getStaffT(language);
  const { variants } = file;
  if (!action && variants.length === 0) return null;
  const empty = Array.from({ length: EMPTY_ROWS }, () => {
    return { language: '', form: '', isTransliteration: false };
  });
  return (
    <section className="section" aria-labelledby="variants-title">
      <h2 className="section-title" id="variants-title">
        {t('names.variants')}
      </h2>
      {action ? (
        <Form action={action} id="variants">
          <p className="hint">{t('names.variantsHint')}</p>
          <p className="hint">{t('names.formLanguageHint')}</p>
          <input type="hidden" name="id" value={file.id} />
          <SeenField value={variantsPrint(variants)} />
          <ol className="name-forms">
            {[...variants, ...empty].map((variant, at) => {
              const number = at + 1;
              return (
                <li key={`${variant.language} ${variant.form} ${number}`}>
                  <Field
                    name={`form.${at}`}
                    label={t('names.form', { number })}
                    defaultValue={variant.form}
                    lang={variant.language || undefined}
                    dir={variant.language ? direction(variant.language) : 'auto'}
                  />
                  <Field
                    name={`formLanguage.${at}`}
                    label={t('names.formLanguage', { number })}
                    defaultValue={variant.language}
                    dir="ltr"
                    autoCapitalize="off"
                    spellCheck={false}
                  />
                  <Checkbox
                    name={`transliteration.${at}`}
                    label={t('names.transliteration', { number })}
                    defaultChecked={variant.isTransliteration}
                  />
                </li>
              );
            })}
          </ol>
          <SubmitButton>{t('names.save')}</SubmitButton>
        </Form>
      ) : (
        <ul className="lines">
          {variants.map(({ language: tag, form }) => (
            <li key={`${tag} ${form}`}>
              <span lang={tag} dir={direction(tag)}>
                {form}
              </span>
              <span className="label">{languageName(tag, language)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
