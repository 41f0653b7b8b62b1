import type { Frame } from '@/components/layout/frame';
import { PageHead } from '@/components/layout/PageHead';
import { followActionPath, notMePath } from '@/domain/addresses/follow-address';
import type { NamedScope } from '@/domain/subscriptions/scope-choice';
import { getT } from '@/i18n/translate';
import { ScopeNames } from './ScopeNames';

interface OpenRequestPageProps {
  frame: Frame;
  token: string;
  kind: 'subscribe' | 'address';
  /** Whether the address is subscribed already. */
  isKnown: boolean;
  scopes: readonly NamedScope[];
}

/** "Not subscribed yet": the page of the link, with one button. */
export function OpenRequestPage({ frame, token, kind, isKnown, scopes }: OpenRequestPageProps) {
  const { language } = frame;
  const t = getT(language);
  const isAddress = kind === 'address';
  const title = isAddress ? t('follow.addressTitle') : t('follow.openTitle');
  const toAdd = isKnown ? t('follow.openAdd') : t('follow.openWords');
  return (
    <>
      <PageHead title={title} words={isAddress ? t('follow.addressWords') : toAdd} />
      <form className="follow wide" method="post" action={followActionPath(language, 'confirm')}>
        <ScopeNames language={language} scopes={scopes} />
        <input type="hidden" name="token" value={token} />
        {!isAddress && <p>{t('follow.consent', { archive: frame.siteName })}</p>}
        <p>
          <button type="submit">
            {isAddress ? t('follow.addressButton') : t('follow.openButton')}
          </button>
        </p>
        <p>
          <a href={notMePath(language, token)}>{t('follow.notMeTitle')}</a>
        </p>
      </form>
    </>
  );
}
