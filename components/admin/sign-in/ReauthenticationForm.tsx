import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { PASSWORD_PATH } from '@/domain/addresses/staff-address';
import { getStaffT } from '@/i18n/staff/translate';
import { CodeField } from './CodeField';
import type { ProviderWay } from './ProviderFields';
import { ProviderForm } from './ProviderForm';

interface ReauthenticationFormProps {
  language: string;
  next: string;
  action: FormAction;
  account: { hasPassword: boolean; hasSecondFactor: boolean };
  provider: ProviderWay | null;
}

/** Asks again who somebody is: for the password, or for what they have instead of one. */
export function ReauthenticationForm({
  language,
  next,
  action,
  account,
  provider,
}: ReauthenticationFormProps) {
  const t = getStaffT(language);
  const { hasPassword, hasSecondFactor } = account;
  return (
    <>
      <h1>{t('signIn.reauthentication.title')}</h1>
      <p>{t('signIn.reauthentication.words')}</p>
      {(hasPassword || hasSecondFactor) && (
        <Form action={action} id="reauthentication">
          <input type="hidden" name="next" value={next} />
          {hasPassword ? (
            <Field
              name="password"
              type="password"
              label={t('signIn.password')}
              autoComplete="current-password"
              required
            />
          ) : (
            <CodeField language={language} />
          )}
          <p>
            <SubmitButton>{t('signIn.continue')}</SubmitButton>
          </p>
        </Form>
      )}
      {!hasPassword && provider && <ProviderForm {...{ language, next, provider }} />}
      {!hasPassword && !hasSecondFactor && !provider && (
        <a href={PASSWORD_PATH}>{t('signIn.forgot')}</a>
      )}
    </>
  );
}
