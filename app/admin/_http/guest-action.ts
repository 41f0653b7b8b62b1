/** Actions of the sign-in pages, before sign-in. What they call is rate limited. */
import { unstable_rethrow as rethrow } from 'next/navigation';
import { withDone } from '@/auth/flash-message';
import { currentStaff } from '@/auth/staff';
import { noteHeard } from '@/cache/context';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import type { MessageKey, Parsed } from '@/domain/forms/form';
import { adminLanguage } from './admin-language';
import { answerer, goTo } from './answering';
import { failureOf } from './failure';

interface GuestAction<Input> {
  /** Name of the action in the log. */
  doing: string;
  /** Parses the form, which is untrusted. */
  parse(form: FormData): Parsed<Input> | Promise<Parsed<Input>>;
  /** Does it, or throws Refused; gives where to go on, and what is said there. Without `to` the page stays. */
  run(input: Input, now: number): Promise<{ to?: string; done?: MessageKey }>;
}

/** An action for anybody, with and without scripts. Always resolves. */
export function guestAction<Input>({ doing, parse, run }: GuestAction<Input>): FormAction {
  return async (_before, form) => {
    noteHeard();
    const answer = answerer(await adminLanguage(await currentStaff()), form);
    if (!(form instanceof FormData)) {
      return answer(400, { status: 'wrong', message: 'frame.malformed' });
    }
    try {
      const read = await parse(form);
      if (!read.ok) return answer(422, { status: 'wrong', problems: read.problems });
      const { to, done } = await run(read.value, Date.now());
      if (to === undefined) return await answer(200, { status: 'done' });
      return await goTo(done === undefined ? to : withDone(to, done), { status: 'done' });
    } catch (error) {
      rethrow(error);
      const { status, kind, said, problems } = failureOf(error, doing);
      return answer(status, { status: kind, message: said, problems });
    }
  };
}
