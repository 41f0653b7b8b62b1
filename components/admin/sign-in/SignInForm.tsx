import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Notice } from '@/components/admin/ui/Notice';
import { PASSWORD_PATH } from '@/domain/addresses/staff-address';
import { getStaffT } from '@/i18n/staff/translate';
import type { ProviderWay } from './ProviderFields';
import { ProviderForm } from './ProviderForm';
import { SignInFields } from './SignInFields';

interface SignInFormProps {
  language: string;
  /** Page to show afterwards. */
  next: string;
  action: FormAction;
  /** The sign-in provider that the operator configured. */
  provider: ProviderWay | null;
  /** Error that the provider returned. */
  problem: 'unknown' | 'failed' | null;
}

export function SignInForm({ language, next, action, provider, problem }: SignInFormProps) {
  const t = getStaffT(language);
  const words = problem === 'unknown' ? 'signIn.providerUnknown' : 'signIn.providerFailed';
  return (
    <>
      <h1>{t('signIn.title')}</h1>
      {problem && provider && <Notice kind="problem">{t(words, { name: provider.name })}</Notice>}
      <Form action={action} id="sign-in">
        <input type="hidden" name="next" value={next} />
        <SignInFields language={language} />
      </Form>
      {provider && <ProviderForm {...{ language, next, provider }} />}
      <p>
        <a href={PASSWORD_PATH}>{t('signIn.forgot')}</a>
      </p>
    </>
  );
}
