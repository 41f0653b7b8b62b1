import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { type NameFile, variantsPrint } from '@/domain/names/name-file';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT, staffMessages } from '@/i18n/staff/translate';
import { VariantRows } from './VariantRows.client';

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
  const { form, formLanguage, transliteration } = staffMessages(language, 'names');
  return (
    <section className="section" aria-labelledby="variants-title">
      <SectionTitle id="variants-title">{t('names.variants')}</SectionTitle>
      {action ? (
        <Form action={action} id="variants">
          <p className="hint">{t('names.variantsHint')}</p>
          <p className="hint">{t('names.formLanguageHint')}</p>
          <input type="hidden" name="id" value={file.id} />
          <SeenField value={variantsPrint(variants)} />
          <VariantRows variants={variants} words={{ form, formLanguage, transliteration }} />
          <SubmitButton>{t('names.saveVariants')}</SubmitButton>
        </Form>
      ) : (
        <ul className="lines">
          {variants.map(({ language: tag, form: own }) => (
            <li key={`${tag} ${own}`}>
              <span lang={tag} dir={direction(tag)}>
                {own}
              </span>
              <span className="label">{languageName(tag, language)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
