import { Field } from '@/components/admin/ui/forms/Field.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { getStaffT } from '@/i18n/staff/translate';

interface SignInFieldsProps {
  language: string;
  /** Prefilled address. */
  email?: string;
}

/** E-mail address, password and button of a sign-in form. */
export function SignInFields({ language, email }: SignInFieldsProps) {
  const t = getStaffT(language);
  return (
    <>
      <Field
        name="email"
        type="email"
        label={t('signIn.email')}
        autoComplete="username"
        defaultValue={email}
        required
      />
      <Field
        name="password"
        type="password"
        label={t('signIn.password')}
        autoComplete="current-password"
        required
      />
      <p>
        <SubmitButton>{t('signIn.title')}</SubmitButton>
      </p>
    </>
  );
}
