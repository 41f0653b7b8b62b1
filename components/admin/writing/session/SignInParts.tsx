import { CodeField } from '@/components/admin/sign-in/CodeField';
import { SignInFields } from '@/components/admin/sign-in/SignInFields';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { PASSWORD_PATH } from '@/domain/addresses/staff-address';
import { getStaffT } from '@/i18n/staff/translate';
import { ProviderWindow } from './ProviderWindow.client';
import type { SignInPieces } from './SignInHere.client';

/** The sign-in fields for the writing page, same as on the sign-in page. */
export function signInPieces(
  language: string,
  { email, provider }: { email: string; provider: string | null },
): SignInPieces {
  const t = getStaffT(language);
  const pageLanguage = <input type="hidden" name="pageLanguage" value={language} />;
  return {
    password: (
      <>
        {pageLanguage}
        <SignInFields language={language} email={email} />
      </>
    ),
    code: (
      <>
        {pageLanguage}
        <p>{t('signIn.code.words')}</p>
        <CodeField language={language} />
        <p>
          <SubmitButton>{t('signIn.continue')}</SubmitButton>
        </p>
      </>
    ),
    beside: (
      <Toolbar>
        {provider !== null && (
          <ProviderWindow label={t('signIn.withProvider', { name: provider })} />
        )}
        <a href={PASSWORD_PATH} target="_blank" rel="noreferrer">
          {t('signIn.forgot')}
        </a>
      </Toolbar>
    ),
  };
}
