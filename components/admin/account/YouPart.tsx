import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import type { Staff } from '@/domain/permissions/staff';
import { ENDONYMS, INTERFACE_LANGUAGES } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface YouPartProps {
  language: string;
  staff: Pick<Staff, 'name'>;
  action: FormAction;
}

const LANGUAGES = INTERFACE_LANGUAGES.map((each) => ({
  value: each,
  label: ENDONYMS[each],
  language: each,
}));

export function YouPart({ language, staff, action }: YouPartProps) {
  const t = getStaffT(language);
  return (
    <section aria-labelledby="you-title">
      <h2 id="you-title">{t('account.you')}</h2>
      <Form action={action} id="you">
        <Field
          name="name"
          label={t('signIn.name')}
          hint={t('signIn.nameHint')}
          defaultValue={staff.name}
          autoComplete="name"
          dir="auto"
          required
        />
        <Select
          name="language"
          label={t('account.language')}
          options={LANGUAGES}
          defaultValue={language}
        />
        <p>
          <SubmitButton>{t('account.save')}</SubmitButton>
        </p>
      </Form>
    </section>
  );
}
