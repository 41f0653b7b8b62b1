import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { getStaffT } from '@/i18n/staff/translate';
import { NewPasswordField } from './NewPasswordField';

interface NewPasswordFormProps {
  language: string;
  token: string;
  action: FormAction;
}

/** Sets a new password by a one-time link. */
export function NewPasswordForm({ language, token, action }: NewPasswordFormProps) {
  const t = getStaffT(language);
  return (
    <>
      <h1>{t('signIn.newPassword.title')}</h1>
      <p>{t('signIn.newPassword.words')}</p>
      <Form action={action} id="new-password">
        <input type="hidden" name="token" value={token} />
        <NewPasswordField language={language} label={t('signIn.newPassword.field')} />
        <p>
          <SubmitButton>{t('signIn.newPassword.button')}</SubmitButton>
        </p>
      </Form>
    </>
  );
}
