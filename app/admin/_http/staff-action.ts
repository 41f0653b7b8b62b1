/**
 * How every server action of the staff's site is made. Around what it does stands, in this order: who asks, whether
 * their role may do this at all, whether they authenticated recently, and whether the form says what it must.
 */
import { refresh } from 'next/cache';
import { unstable_rethrow as rethrow } from 'next/navigation';
import { withDone } from '@/auth/flash-message';
import { signInPath } from '@/auth/next-path';
import { reauthenticated } from '@/auth/reauthentication';
import { noteHeard, noteSignedOut } from '@/cache/context';
import type { FormAction, FormState } from '@/components/admin/ui/forms/form-state';
import type { MessageKey, Parsed, Problems } from '@/domain/forms/form';
import type { Action } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { adminLanguage } from './admin-language';
import { type Answer, answerer, goTo, isByScript, isQuiet } from './answering';
import { failureOf } from './failure';
import { askForReauthentication, givenCredential } from './reauthentication';
import { addressHere, admit } from './staff-gate';

/** Result of an action, or why it was not done. */
export type Outcome =
  /**
   * Success; `to` is the next page, which shows the message `done`. Without `to` the page is
   * refreshed and shows `once` with the message, this one time.
   */
  | { done: MessageKey; to?: string; once?: string; saved?: FormState['saved'] }
  /** `to`: where it is seen as it is now. */
  | { problems: Problems; message?: MessageKey; status?: 409 | 413 | 422; to?: string };

interface StaffAction<Input> {
  /** Permission from `domain/permissions/permissions.ts`. */
  action: Action;
  /** Parses the form, which is untrusted. @param language of the user, for problems that name a field */
  parse(form: FormData, language: string): Parsed<Input> | Promise<Parsed<Input>>;
  /** Makes the change; throws NotAllowed (403) and Refused. */
  run(staff: Staff, input: Input, now: number): Promise<Outcome>;
}

/** An action for forms, with and without scripts. Always resolves. */
export function staffAction<Input>({ action, parse, run }: StaffAction<Input>): FormAction {
  return async (_before, form) => {
    noteHeard();
    const now = Date.now();
    const { staff: asking, no } = await admit(action, now);
    const language = await adminLanguage(asking);
    const answer = answerer(language, form);
    if (no === 'signedOut') {
      const to = signInPath(await addressHere());
      if (!(await isByScript())) noteSignedOut();
      return answer(401, { status: 'signedOut', message: 'frame.signedOut', to });
    }
    if (no === 'forbidden') return answer(403, { status: 'refused', message: 'frame.notAllowed' });
    try {
      const staff =
        no === 'reauthenticate' ? await reauthenticatedNow(asking, form, answer, now) : asking;
      if ('status' in staff) return staff;
      if (!(form instanceof FormData)) {
        return answer(400, { status: 'wrong', message: 'frame.malformed' });
      }
      const read = await parse(form, language);
      if (!read.ok) return answer(422, { status: 'wrong', problems: read.problems });
      const outcome = await run(staff, read.value, now);
      if ('problems' in outcome) {
        const { problems, message, status = 422, to } = outcome;
        return answer(status, { status: 'wrong', problems, message, to });
      }
      // A route that answers a quiet save has no page to refresh.
      if (outcome.to === undefined && !(await isQuiet())) refresh();
      else if (outcome.to !== undefined)
        return await goTo(withDone(outcome.to, outcome.done), { status: 'done' });
      const { done: message, once, saved } = outcome;
      return answer(200, { status: 'done', message, once, saved });
    } catch (error) {
      rethrow(error);
      const { status, kind, said, problems } = failureOf(error, action);
      return answer(status, { status: kind, message: said, problems });
    }
  };
}

/** The user once reauthenticated, or the answer that asks for the password or code. */
async function reauthenticatedNow(staff: Staff, form: unknown, answer: Answer, now: number) {
  const reauthentication = await askForReauthentication(staff);
  const given = givenCredential(form, reauthentication);
  if (!given) return answer(401, { status: 'reauthenticate', reauthentication });
  try {
    return await reauthenticated(staff, given, now);
  } catch (error) {
    rethrow(error);
    const { status, kind, said } = failureOf(error, 'session.prove');
    if (kind === 'broken') throw error;
    const isWrong = status === 422;
    const problems = isWrong ? { [`reauthentication.${reauthentication.asks}`]: said } : {};
    return answer(status, {
      status: 'reauthenticate',
      reauthentication,
      problems,
      message: isWrong ? undefined : said,
    });
  }
}
