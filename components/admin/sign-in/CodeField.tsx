import { Field } from '@/components/admin/ui/forms/Field.client';
import { getStaffT } from '@/i18n/staff/translate';

/** Field for the code of an authenticator app, or a recovery code. */
export function CodeField({ language, hint }: { language: string; hint?: string }) {
  const t = getStaffT(language);
  return (
    <Field
      name="code"
      label={t('signIn.code.field')}
      hint={hint ?? t('signIn.code.hint')}
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
      dir="ltr"
      required
    />
  );
}
