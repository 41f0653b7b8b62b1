import { ButtonLink } from '@/components/admin/ui/Button';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Notice } from '@/components/admin/ui/Notice';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { CARRIED_PATH, PASSWORD_PATH } from '@/domain/addresses/staff-address';
import { getStaffT } from '@/i18n/staff/translate';
import { CodeField } from './CodeField';
import { SignInFields } from './SignInFields';

interface CarryingSignInProps {
  language: string;
  /** The unsaved form, encrypted. */
  value: string;
  asks: 'password' | 'code';
  actions: Record<'signIn' | 'giveCode' | 'continue', FormAction>;
  /** The provider of sign-in, and the sign-in page for another window; null when there is none. */
  provider: { name: string; href: string } | null;
}

/** Sign-in for a user whose form arrived after their session ended. */
export function CarryingSignIn({ language, value, asks, actions, provider }: CarryingSignInProps) {
  const t = getStaffT(language);
  const carried = <input type="hidden" name="carried" value={value} />;
  if (asks === 'code') {
    return (
      <>
        <h1>{t('signIn.code.title')}</h1>
        <p>{t('signIn.code.words')}</p>
        <Form action={actions.giveCode} address={CARRIED_PATH} id="code">
          {carried}
          <CodeField language={language} />
          <p>
            <SubmitButton>{t('signIn.continue')}</SubmitButton>
          </p>
        </Form>
      </>
    );
  }
  return (
    <>
      <h1>{t('signIn.title')}</h1>
      <Notice>{t('signIn.carried.words')}</Notice>
      <Form action={actions.signIn} address={CARRIED_PATH} id="sign-in">
        {carried}
        <SignInFields language={language} />
      </Form>
      {provider && (
        <Toolbar>
          <ButtonLink href={provider.href} target="_blank" rel="noopener">
            {t('signIn.withProvider', { name: provider.name })}
          </ButtonLink>
          <Form action={actions.continue} address={CARRIED_PATH} id="continue">
            {carried}
            <SubmitButton kind="plain">{t('signIn.continue')}</SubmitButton>
          </Form>
        </Toolbar>
      )}
      <p>
        <a href={PASSWORD_PATH} target="_blank" rel="noreferrer">
          {t('signIn.forgot')}
        </a>
      </p>
    </>
  );
}
