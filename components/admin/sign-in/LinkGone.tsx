import { ButtonLink } from '@/components/admin/ui/Button';
import { PASSWORD_PATH, SIGN_IN_PATH } from '@/domain/addresses/staff-address';
import { getStaffT } from '@/i18n/staff/translate';

interface LinkGoneProps {
  language: string;
  /** Purpose of the link. */
  kind: 'setup' | 'join' | 'password' | 'email';
}

const COMMAND = 'npx vitrine staff invite --administrator';

/** Says that a one-time link was used or has expired, and how to get another. */
export function LinkGone({ language, kind }: LinkGoneProps) {
  const t = getStaffT(language);
  const words =
    kind === 'setup' ? t('signIn.gone.setup', { command: COMMAND }) : t(`signIn.gone.${kind}`);
  return (
    <>
      <h1>{t('signIn.gone.title')}</h1>
      <p>{words}</p>
      {kind === 'password' && (
        <p>
          <a href={PASSWORD_PATH}>{t('signIn.forgot')}</a>
        </p>
      )}
      <p>
        <ButtonLink href={SIGN_IN_PATH}>{t('signIn.gone.toSignIn')}</ButtonLink>
      </p>
    </>
  );
}
