import { TickToGoOn } from '@/components/admin/ui/forms/ConfirmCheckbox.client';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { INTERFACE_LANGUAGES, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { kindOptions } from './kind-options';

export function NewName({ language, action }: { language: string; action: FormAction }) {
  const t = getStaffT(language);
  return (
    <Form action={action} id="begin" label={t('names.begin')}>
      <Select name="kind" label={t('names.kind')} options={kindOptions(language)} />
      <Field name="name" label={t('names.name')} hint={t('names.nameHint')} dir="auto" required />
      <TickToGoOn name="sameName" label={t('names.sameName')} />
      <Select
        name="language"
        label={t('names.nameLanguage')}
        defaultValue={language}
        options={INTERFACE_LANGUAGES.map((tag) => {
          return { value: tag, label: languageName(tag, language) };
        })}
      />
      <SubmitButton>{t('names.beginNow')}</SubmitButton>
    </Form>
  );
}
