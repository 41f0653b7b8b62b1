import type { Frame } from '@/components/layout/frame';
import { PageHead } from '@/components/layout/PageHead';
import { preferencesPath, savePreferencesPath } from '@/domain/addresses/follow-address';
import type { NamedScope } from '@/domain/subscriptions/scope-choice';
import { getT } from '@/i18n/translate';
import { ScopeNames } from './ScopeNames';

interface UnsubscribePageProps {
  frame: Frame;
  token: string;
  /** What the button ends. */
  scopes: readonly NamedScope[];
  /** Key of the one scope that the mail was about; all without one. */
  scope: string | null;
}

/** The button that unsubscribes, from one scope or all; none where nothing is followed. */
export function UnsubscribePage({ frame, token, scopes, scope }: UnsubscribePageProps) {
  const { language } = frame;
  const t = getT(language);
  const change = (
    <p>
      <a href={preferencesPath(language, token)}>{t('follow.change')}</a>
    </p>
  );
  if (scopes.length === 0) {
    return (
      <>
        <PageHead title={t('follow.leftTitle')} words={t('follow.nothing')} />
        <div className="follow wide">{change}</div>
      </>
    );
  }
  return (
    <>
      <PageHead title={t('follow.unsubscribe')} words={t('follow.unsubscribeWords')} />
      <form className="follow wide" method="post" action={savePreferencesPath(language, token)}>
        <ScopeNames language={language} scopes={scopes} />
        {scope && <input type="hidden" name="scope" value={scope} />}
        <p>
          <button type="submit" name="do" value="unsubscribe">
            {scope ? t('follow.unsubscribe') : t('follow.unsubscribeAll')}
          </button>
          {scope && (
            <>
              {' '}
              <button type="submit" name="do" value="unsubscribeAll">
                {t('follow.unsubscribeAll')}
              </button>
            </>
          )}
        </p>
        {change}
      </form>
    </>
  );
}

interface LeftPageProps {
  frame: Frame;
  token: string;
  /** What was ended. */
  scopes: readonly NamedScope[];
  /** The encrypted state, for the button. */
  state: string;
}

/** "You are unsubscribed", with the button that undoes it. */
export function LeftPage({ frame, token, scopes, state }: LeftPageProps) {
  const { language } = frame;
  const t = getT(language);
  return (
    <>
      <PageHead title={t('follow.leftTitle')} words={t('follow.leftWords')} />
      <form className="follow wide" method="post" action={savePreferencesPath(language, token)}>
        <ScopeNames language={language} scopes={scopes} />
        <input type="hidden" name="s" value={state} />
        <p>
          <button type="submit" name="do" value="undo">
            {t('follow.undo')}
          </button>
        </p>
        <p>
          <a href={preferencesPath(language, token)}>{t('follow.change')}</a>
        </p>
      </form>
    </>
  );
}
