import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Notice } from '@/components/admin/ui/Notice';
import { HOME_PATH } from '@/domain/addresses/staff-address';
import type { OneTimeLink } from '@/domain/sign-in/one-time-link';
import { getStaffT } from '@/i18n/staff/translate';
import { NewPasswordField } from './NewPasswordField';
import { PROVIDER_START, ProviderFields, type ProviderWay } from './ProviderFields';

interface JoinFormProps {
  language: string;
  kind: 'setup' | 'join';
  token: string;
  link: OneTimeLink;
  action: FormAction;
  /** The sign-in provider with which an account can also be created. */
  provider?: ProviderWay | null;
  /** What was typed before it was refused on the way to the provider, and why. */
  typed?: { name: string; email: string; problems: readonly string[] } | null;
}

/** Creates an account: the first administrator's, or an invited user's. */
export function JoinForm(props: JoinFormProps) {
  const { language, kind, token, link, action, provider, typed } = props;
  const t = getStaffT(language);
  const words =
    kind === 'setup' ? t('signIn.setup.words') : t('signIn.join.words', { role: link.role });
  return (
    <>
      <h1>{t(`signIn.${kind}.title`)}</h1>
      <p>{words}</p>
      {typed?.problems.map((problem) => (
        <Notice key={problem} kind="problem">
          {problem}
        </Notice>
      ))}
      <Form action={action} id="join">
        <input type="hidden" name="token" value={token} />
        <Field
          name="name"
          label={t('signIn.name')}
          hint={t('signIn.nameHint')}
          autoComplete="name"
          dir="auto"
          defaultValue={typed?.name}
          required
        />
        <Field
          name="email"
          type="email"
          label={t('signIn.email')}
          autoComplete="username"
          defaultValue={link.email || typed?.email}
          readOnly={link.email !== ''}
          required
        />
        <NewPasswordField language={language} label={t('signIn.password')} />
        <p>
          <SubmitButton>{t(`signIn.${kind}.button`)}</SubmitButton>
        </p>
        {provider && (
          <p>
            <ProviderFields csrfToken={provider.csrfToken} next={HOME_PATH} />
            <SubmitButton
              kind="plain"
              name="for"
              value="joining"
              formAction={PROVIDER_START}
              formMethod="post"
              formEncType="application/x-www-form-urlencoded"
            >
              {t('signIn.join.withProvider', { name: provider.name })}
            </SubmitButton>
          </p>
        )}
      </Form>
    </>
  );
}
