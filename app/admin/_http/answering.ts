/** How the answer to a posted form goes out, with and without scripts. */
import { headers } from 'next/headers';
import { answerWith, keepStatus, sendTo } from '@/cache/context';
import type { FormState, Reauthentication } from '@/components/admin/ui/forms/form-state';
import type { MessageKey, Problems } from '@/domain/forms/form';
import { say } from '@/i18n/staff/say';
import { typedValues } from './form-values';

interface Answered {
  status: FormState['status'];
  message?: MessageKey;
  problems?: Problems;
  /** Shown this once. */
  once?: string;
  to?: string;
  reauthentication?: Reauthentication;
}

/** Answers a form in words of a language and with an HTTP status, and gives back what was typed. */
export function answerer(language: string, form: FormData) {
  return async (
    http: number,
    { status, message, problems = {}, once, to, reauthentication }: Answered,
  ) => {
    if (http !== 200) answerWith(http);
    const worded = Object.entries(problems).map(([field, said]) => [field, say(language, said)]);
    const state: FormState = {
      status,
      problems: Object.fromEntries(worded),
      values: status === 'done' || (await isByScript()) ? {} : typedValues(form),
    };
    if (message !== undefined) state.message = say(language, message);
    if (once !== undefined) state.once = once;
    if (to !== undefined) state.to = to;
    if (reauthentication !== undefined) state.reauthentication = reauthentication;
    return state;
  };
}

/** Answers the form that it was made for. */
export type Answer = ReturnType<typeof answerer>;

/** With scripts the form goes there itself; a browser without them is sent. */
export async function goTo(to: string, { status }: Pick<FormState, 'status'>): Promise<FormState> {
  if (await isByScript()) keepStatus();
  else sendTo(to, 303);
  return { status, problems: {}, values: {}, to };
}

/** Whether Next's runtime posted the form; it keeps what was typed, and follows no redirect. */
export async function isByScript(): Promise<boolean> {
  return (await headers()).has('next-action');
}
