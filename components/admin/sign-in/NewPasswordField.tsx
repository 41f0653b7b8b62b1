import { Field } from '@/components/admin/ui/forms/Field.client';
import { SHORTEST_PASSWORD } from '@/domain/sign-in/password';
import { getStaffT } from '@/i18n/staff/translate';

interface NewPasswordFieldProps {
  language: string;
  label: string;
  name?: string;
}

/** Field for a new password. */
export function NewPasswordField({ language, label, name = 'password' }: NewPasswordFieldProps) {
  return (
    <Field
      name={name}
      type="password"
      label={label}
      hint={getStaffT(language)('signIn.choose.hint', { least: SHORTEST_PASSWORD })}
      autoComplete="new-password"
      required
    />
  );
}
