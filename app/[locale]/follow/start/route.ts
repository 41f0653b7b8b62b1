import { followRoute } from '@/app/_follow/follow-route';
import { followStatePath } from '@/domain/addresses/follow-address';
import { mailIsOn } from '@/domain/mail/mail';
import { sealFormTime, sealState } from '@/domain/subscriptions/sealed-state';
import { emailProblem, typedIn } from '@/domain/subscriptions/wish-form';

/** The short form of pages that are the same for all: leads to the whole one, and changes nothing. */
export const POST = followRoute(async ({ form, language, now }) => {
  if (!mailIsOn()) return null;
  const typed = typedIn(form, language);
  // The whole form asks for an address that was not typed yet.
  const problem = typed.email === '' ? null : emailProblem(typed.email);
  const state = { typed, problem, time: sealFormTime('', now) };
  return followStatePath(language, 'new', sealState('form', state, now));
});
