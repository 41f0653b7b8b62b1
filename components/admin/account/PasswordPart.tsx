import { NewPasswordField } from '@/components/admin/sign-in/NewPasswordField';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import type { OwnAccount } from '@/domain/sign-in/account';
import { getStaffT } from '@/i18n/staff/translate';

interface PasswordPartProps {
  language: string;
  account: Pick<OwnAccount, 'hasPassword'>;
  /** Hidden user name by which password managers file the new password. */
  email: string;
  action: FormAction;
}

/** Form to change the user's password. */
export function PasswordPart({ language, account, email, action }: PasswordPartProps) {
  const t = getStaffT(language);
  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title">{t('account.password.title')}</h2>
      <p>{t(account.hasPassword ? 'account.password.words' : 'account.password.none')}</p>
      {account.hasPassword && (
        <Form action={action} id="password" empties>
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <Field
            name="currentPassword"
            type="password"
            label={t('account.password.current')}
            autoComplete="current-password"
            required
          />
          <NewPasswordField
            language={language}
            name="newPassword"
            label={t('signIn.newPassword.field')}
          />
          <p>
            <SubmitButton>{t('account.password.button')}</SubmitButton>
          </p>
        </Form>
      )}
    </section>
  );
}
