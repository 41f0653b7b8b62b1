import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { getStaffT } from '@/i18n/staff/translate';

interface ConfirmEmailProps {
  language: string;
  token: string;
  /** Name of the account. */
  name: string;
  email: string;
  action: FormAction;
}

/** Asks whether an account is to have the address that the link was sent to. */
export function ConfirmEmail({ language, token, name, email, action }: ConfirmEmailProps) {
  const t = getStaffT(language);
  return (
    <>
      <h1>{t('account.email.confirmTitle')}</h1>
      <p>{t('account.email.confirmWords', { name, email })}</p>
      <Form action={action} id="email">
        <input type="hidden" name="token" value={token} />
        <p>
          <SubmitButton>{t('account.email.confirm')}</SubmitButton>
        </p>
      </Form>
    </>
  );
}
