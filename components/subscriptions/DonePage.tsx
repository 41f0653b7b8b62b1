import { DetailRow } from '@/components/layout/DetailRow';
import type { Frame } from '@/components/layout/frame';
import { PageHead } from '@/components/layout/PageHead';
import { preferencesPath } from '@/domain/addresses/follow-address';
import type { NamedScope } from '@/domain/subscriptions/scope-choice';
import { getT } from '@/i18n/translate';
import { ProblemNote } from './ProblemNote';
import { ScopeNames } from './ScopeNames';

interface DonePageProps {
  frame: Frame;
  kind: 'subscribe' | 'add' | 'address';
  token: string;
  scopes: readonly NamedScope[];
  /** What there was no room for. */
  leftOut: readonly NamedScope[];
  rhythm: 'once' | 'daily' | 'weekly';
  /** Whom mails are from. */
  from: string;
}

/** "You are subscribed": to what, and from whom mails come. */
export function DonePage({ frame, kind, token, scopes, leftOut, rhythm, from }: DonePageProps) {
  const { language } = frame;
  const t = getT(language);
  const title = kind === 'address' ? t('follow.doneAddress') : t('follow.doneTitle');
  return (
    <>
      <PageHead title={title} words={t('follow.doneWords', { from })} />
      {leftOut.length > 0 && (
        <>
          <ProblemNote language={language} problem="noRoom" />
          <DetailRow id="leftOut" label={t('follow.leftOut')}>
            <ScopeNames language={language} scopes={leftOut} />
          </DetailRow>
        </>
      )}
      <DetailRow id="follows" label={t('follow.follows')}>
        <ScopeNames language={language} scopes={scopes} />
      </DetailRow>
      <DetailRow id="rhythm" label={t('follow.rhythm')}>
        <p>{t(`follow.${rhythm}`)}</p>
        <p>
          <a href={preferencesPath(language, token)}>{t('follow.change')}</a>
        </p>
      </DetailRow>
    </>
  );
}
