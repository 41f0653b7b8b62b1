import { followRoute } from '@/app/_follow/follow-route';
import { offeredScopes } from '@/app/_follow/scope-names';
import { followStatePath } from '@/domain/addresses/follow-address';
import { mailIsOn } from '@/domain/mail/mail';
import { findCurrentScopes } from '@/domain/subscriptions/scope-queries';
import { sealFormTime, sealState } from '@/domain/subscriptions/sealed-state';
import { emailProblem, type Problem, typedIn } from '@/domain/subscriptions/wish-form';

/** The short form of pages that are the same for all: leads to the whole one, and changes nothing. */
export const POST = followRoute(async ({ form, language, now }) => {
  if (!mailIsOn()) return null;
  const read = typedIn(form, language);
  const current = await findCurrentScopes(read.scopes);
  const { offered, refused } = await offeredScopes(current, language);
  const typed = { ...read, scopes: offered };
  // The whole form asks for an address that was not typed yet.
  const ofEmail = typed.email === '' ? null : emailProblem(typed.email);
  const problem: Problem | null = refused.length > 0 ? 'notOffered' : ofEmail;
  const state = { typed, problem, refused, time: sealFormTime('', now) };
  return followStatePath(language, 'new', sealState('form', state, now));
});
