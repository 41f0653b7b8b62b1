import { MOST_SCOPES } from '@/domain/subscriptions/wish';
import type { Problem } from '@/domain/subscriptions/wish-form';
import { getT } from '@/i18n/translate';

interface ProblemNoteProps {
  language: string;
  problem: Problem | null;
  /** Tries that are left after a wrong code. */
  left?: number | null;
}

/** Id of the note, by which a field refers to it. */
export const PROBLEM_ID = 'problem';

/** What is wrong with a form, read out by screen readers. */
export function ProblemNote({ language, problem, left = null }: ProblemNoteProps) {
  const t = getT(language);
  const words =
    left !== null
      ? t('follow.wrongCode', { left })
      : problem && t(`follow.wrong.${problem}`, { count: MOST_SCOPES });
  if (!words) return null;
  return (
    <p className="problem-note" id={PROBLEM_ID} role="alert">
      {words}
    </p>
  );
}
