import { startTransition } from 'react';
import type { FormAction, FormState } from '@/components/admin/ui/forms/form-state';

/** Success with a redirect; not when signed out or when the identity must be confirmed. */
export function isToGo(answer: FormState): answer is FormState & { to: string } {
  return answer.to !== undefined && answer.status === 'done';
}

/** Answer of an action; a network error becomes an answer too. */
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
