import type { Frame } from '@/components/layout/frame';
import { PageHead } from '@/components/layout/PageHead';
import { followActionPath } from '@/domain/addresses/follow-address';
import type { CodeState } from '@/domain/subscriptions/page-states';
import { getT } from '@/i18n/translate';
import { PROBLEM_ID, ProblemNote } from './ProblemNote';

interface CodePageProps {
  frame: Frame;
  found: CodeState;
  /** The encrypted state, for the form. */
  state: string;
  /** Where to change what was typed. */
  back: string;
}

/** "We sent you a mail": the field for its six digits. */
export function CodePage({ frame, found, state, back }: CodePageProps) {
  const { language } = frame;
  const t = getT(language);
  const { email } = found.typed;
  const isWrong = found.left !== null || found.problem === 'codeMissing';
  return (
    <>
      <PageHead title={t('follow.codeTitle')} words={t('follow.codeWords', { email })} />
      <form
        className="follow wide"
        method="post"
        action={followActionPath(language, 'confirm')}
        noValidate
      >
        <ProblemNote language={language} problem={found.problem} left={found.left} />
        <input type="hidden" name="s" value={state} />
        <p>
          <label className="field" htmlFor="code">
            {t('follow.code')}
          </label>{' '}
          <input
            id="code"
            name="code"
            type="text"
            inputMode="numeric"
            autoComplete="one-time-code"
            dir="ltr"
            required
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? PROBLEM_ID : undefined}
          />
        </p>
        <p>
          <button type="submit">{t('follow.confirm')}</button>
        </p>
        <p>
          <a href={back}>{t('follow.again')}</a>
        </p>
      </form>
    </>
  );
}
