import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import type { OneTimeLink } from '@/domain/sign-in/one-time-link';
import { getStaffT } from '@/i18n/staff/translate';
import { NewPasswordField } from './NewPasswordField';

interface JoinFormProps {
  language: string;
  kind: 'setup' | 'join';
  token: string;
  link: OneTimeLink;
  action: FormAction;
  /** Name of the sign-in provider with which an account can also be created. */
  provider?: string | null;
}

/** Creates an account: the first administrator's, or an invited user's. */
export function JoinForm({ language, kind, token, link, action, provider }: JoinFormProps) {
  const t = getStaffT(language);
  const words =
    kind === 'setup' ? t('signIn.setup.words') : t('signIn.join.words', { role: link.role });
  return (
    <>
      <h1>{t(`signIn.${kind}.title`)}</h1>
      <p>{words}</p>
      <Form action={action} id="join">
        <input type="hidden" name="token" value={token} />
        <Field
          name="name"
          label={t('signIn.name')}
          hint={t('signIn.nameHint')}
          autoComplete="name"
          dir="auto"
          required
        />
        <Field
          name="email"
          type="email"
          label={t('signIn.email')}
          autoComplete="username"
          defaultValue={link.email}
          readOnly={link.email !== ''}
          required
        />
        <NewPasswordField language={language} label={t('signIn.password')} />
        <p>
          <SubmitButton>{t(`signIn.${kind}.button`)}</SubmitButton>
        </p>
        {provider && (
          <p>
            <SubmitButton kind="plain" name="with" value="provider">
              {t('signIn.join.withProvider', { name: provider })}
            </SubmitButton>
          </p>
        )}
      </Form>
    </>
  );
}
