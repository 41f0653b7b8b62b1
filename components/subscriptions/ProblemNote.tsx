import type { NamedScope } from '@/domain/subscriptions/scope-choice';
import { MOST_SCOPES } from '@/domain/subscriptions/wish';
import type { Problem } from '@/domain/subscriptions/wish-form';
import { getT } from '@/i18n/translate';
import { RefusedScopes } from './RefusedScopes';

interface ProblemNoteProps {
  language: string;
  problem: Problem | null;
  /** Tries that are left after a wrong code. */
  left?: number | null;
  /** With `notOffered`: what cannot be followed by e-mail at present. */
  refused?: readonly NamedScope[];
}

/** Id of the note, by which a field refers to it. */
export const PROBLEM_ID = 'problem';

/** What is wrong with a form, read out by screen readers. */
export function ProblemNote({ language, problem, left = null, refused = [] }: ProblemNoteProps) {
  const t = getT(language);
  const words =
    left !== null
      ? t('follow.wrongCode', { left })
      : problem && t(`follow.wrong.${problem}`, { count: MOST_SCOPES });
  if (!words) return null;
  if (refused.length === 0) {
    return (
      <p className="problem-note" id={PROBLEM_ID} role="alert">
        {words}
      </p>
    );
  }
  return (
    <div className="problem-note" id={PROBLEM_ID} role="alert">
      <p>{words}</p>
      <RefusedScopes language={language} scopes={refused} />
    </div>
  );
}
