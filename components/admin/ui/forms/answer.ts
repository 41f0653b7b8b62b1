import { startTransition } from 'react';
import type { FormAction, FormState } from '@/components/admin/ui/forms/form-state';

/** Done, and the page changes. An ended session does not take the form away, nor does a question who one is. */
export function isToGo(answer: FormState): answer is FormState & { to: string } {
  return answer.to !== undefined && answer.status === 'done';
}

/** What an action answers; a lost network is an answer too. */
export function answerOf(
  action: FormAction,
  before: FormState,
  data: FormData,
  notSent: string,
): Promise<FormState> {
  return new Promise((resolve) => {
    startTransition(async () => {
      const answer = await action(before, data).catch(() => null);
      resolve(answer ?? { status: 'broken', message: notSent, problems: {}, values: {} });
    });
  });
}
