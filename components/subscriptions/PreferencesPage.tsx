import { DetailRow } from '@/components/layout/DetailRow';
import type { Frame } from '@/components/layout/frame';
import { PageHead } from '@/components/layout/PageHead';
import {
  ownDataPath,
  savePreferencesPath,
  unsubscribePath,
} from '@/domain/addresses/follow-address';
import type { PreferencesState } from '@/domain/subscriptions/page-states';
import type { NamedScope, ScopeChoices } from '@/domain/subscriptions/scope-choice';
import type { Settings } from '@/domain/subscriptions/wish';
import { getT } from '@/i18n/translate';
import { EmailField } from './EmailField';
import { PROBLEM_ID, ProblemNote } from './ProblemNote';
import { ScopeChoice } from './ScopeChoice';
import { SettingsChoice } from './SettingsChoice';

interface PreferencesPageProps {
  frame: Frame;
  token: string;
  /** What was typed, done or is wrong. */
  state: PreferencesState;
  /** Null when it cannot be read. */
  email: string | null;
  scopes: readonly string[];
  settings: Settings;
  isPaused: boolean;
  choices: ScopeChoices;
  /** What was chosen and cannot be followed by e-mail at present. */
  refused: readonly NamedScope[];
  /** Whether the site sends mail, which another address needs. */
  canMove: boolean;
}

/** Everything that a subscriber can change, without an account. */
export function PreferencesPage(props: PreferencesPageProps) {
  const { frame, token, email, isPaused } = props;
  const { typed, problem, done } = props.state;
  const { language } = frame;
  const t = getT(language);
  const post = { method: 'post', action: savePreferencesPath(language, token) } as const;
  return (
    <>
      <PageHead title={t('follow.title')} words={email ? t('follow.to', { email }) : undefined} />
      <form className="follow wide" {...post} noValidate>
        {done && <p role="status">{t(`follow.done.${done}`)}</p>}
        <ProblemNote language={language} problem={problem} refused={props.refused} />
        {isPaused && done !== 'paused' && <p>{t('follow.paused')}</p>}
        {props.scopes.length === 0 && <p>{t('follow.nothing')}</p>}
        <ScopeChoice
          language={language}
          choices={props.choices}
          chosen={typed?.scopes ?? props.scopes}
          problem={problem}
        />
        <SettingsChoice
          language={language}
          languages={frame.languages}
          settings={typed ?? props.settings}
        />
        <p>{t('follow.consent', { archive: frame.siteName })}</p>
        <p>
          <button type="submit" name="do" value="save">
            {t('follow.save')}
          </button>{' '}
          <a href={unsubscribePath(language, token)}>{t('follow.unsubscribe')}</a>
        </p>
      </form>
      <DetailRow id="pause" label={t('follow.pauseTitle')}>
        <form {...post}>
          <button type="submit" name="do" value={isPaused ? 'resume' : 'pause'}>
            {isPaused ? t('follow.resume') : t('follow.pause')}
          </button>
        </form>
      </DetailRow>
      {props.canMove && (
        <DetailRow id="address" label={t('follow.newTitle')}>
          <form {...post} noValidate>
            <EmailField
              language={language}
              id="email"
              label={t('follow.newEmail')}
              value={props.state.email}
              problem={problem}
            />
            <p>
              <button type="submit" name="do" value="address">
                {t('follow.newButton')}
              </button>
            </p>
          </form>
        </DetailRow>
      )}
      <DetailRow id="data" label={t('follow.data')}>
        <p>
          <a href={ownDataPath(language, token)} download="subscription.json">
            {t('follow.dataLink')}
          </a>
        </p>
        <form {...post} noValidate>
          <p>
            <label>
              <input
                type="checkbox"
                name="sure"
                value="yes"
                aria-invalid={problem === 'notSure' || undefined}
                aria-describedby={problem === 'notSure' ? PROBLEM_ID : undefined}
              />{' '}
              {t('follow.deleteSure')}
            </label>
          </p>
          <p>
            <button type="submit" name="do" value="delete">
              {t('follow.delete')}
            </button>
          </p>
        </form>
      </DetailRow>
    </>
  );
}
