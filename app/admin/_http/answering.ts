/** Answers to posted forms, with and without scripts. */
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
  /** Shown this one time. */
  once?: string;
  saved?: FormState['saved'];
  to?: string;
  reauthentication?: Reauthentication;
}

/** Answers a form with messages in a language, an HTTP status, and the posted values. */
export function answerer(language: string, form: FormData) {
  return async (
    http: number,
    { status, message, problems = {}, once, saved, to, reauthentication }: Answered,
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
    if (saved !== undefined) state.saved = saved;
    if (to !== undefined) state.to = to;
    if (reauthentication !== undefined) state.reauthentication = reauthentication;
    return state;
  };
}

/** Answers the form that it was made for. */
export type Answer = ReturnType<typeof answerer>;

/** With scripts the form follows `to` itself; a browser without scripts is redirected. */
export async function goTo(to: string, { status }: Pick<FormState, 'status'>): Promise<FormState> {
  if (await isByScript()) keepStatus();
  else sendTo(to, 303);
  return { status, problems: {}, values: {}, to };
}

/** Whether a script posted the form; it keeps the input and does not follow redirects. */
export async function isByScript(): Promise<boolean> {
  return (await headers()).has('next-action') || (await isQuiet());
}

/** Whether the form was sent to a route while somebody goes on working in it. */
export async function isQuiet(): Promise<boolean> {
  return (await headers()).get('accept') === 'application/json';
}
