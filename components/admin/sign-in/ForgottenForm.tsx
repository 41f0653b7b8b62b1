import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SIGN_IN_PATH } from '@/domain/addresses/staff-address';
import { getStaffT } from '@/i18n/staff/translate';

interface ForgottenFormProps {
  language: string;
  /** Sends a link; null where the site sends no mail. */
  action: FormAction | null;
}

/** Form to request a link for a new password. */
export function ForgottenForm({ language, action }: ForgottenFormProps) {
  const t = getStaffT(language);
  return (
    <>
      <h1>{t('signIn.forgot')}</h1>
      <p>{t(action ? 'signIn.forgotten.words' : 'signIn.forgotten.noMail')}</p>
      {action && (
        <Form action={action} id="forgotten">
          <Field
            name="email"
            type="email"
            label={t('signIn.email')}
            autoComplete="username"
            required
          />
          <p>
            <SubmitButton>{t('signIn.forgotten.button')}</SubmitButton>
          </p>
        </Form>
      )}
      <p>
        <a href={SIGN_IN_PATH}>{t('signIn.gone.toSignIn')}</a>
      </p>
    </>
  );
}
