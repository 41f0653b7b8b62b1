import { followRoute, textOf } from '@/app/_follow/follow-route';
import { offeredScopes } from '@/app/_follow/scope-names';
import { tx } from '@/db/client';
import { followStatePath } from '@/domain/addresses/follow-address';
import { mailIsOn } from '@/domain/mail/mail';
import type { CodeState } from '@/domain/subscriptions/page-states';
import { requestSubscription } from '@/domain/subscriptions/request-changes';
import { findCurrentScopes } from '@/domain/subscriptions/scope-queries';
import { isFormTimely, sealFormTime, sealState } from '@/domain/subscriptions/sealed-state';
import { type Problem, problemOf, typedIn } from '@/domain/subscriptions/wish-form';

/** The whole form: asks the address to confirm, or shows the form again with what is wrong. */
export const POST = followRoute(async ({ form, language, network, now }) => {
  if (!mailIsOn()) return null;
  const read = typedIn(form, language);
  const current = await findCurrentScopes(read.scopes);
  const { offered, refused } = await offeredScopes(current, language);
  const typed = { ...read, scopes: offered };
  const again = (problem: Problem) =>
    followStatePath(
      language,
      'new',
      sealState(
        'form',
        { typed, problem, refused, time: sealFormTime(textOf(form, 't'), now) },
        now,
      ),
    );
  const problem = refused.length > 0 ? 'notOffered' : problemOf(typed);
  if (problem) return again(problem);
  const isByProgram = textOf(form, 'website') !== '' || !isFormTimely(textOf(form, 't'), now);
  if (isByProgram) return again('tryAgain');
  const { email, ...wish } = typed;
  const given = { email, wish, language, network };
  const asked = await tx((write) => requestSubscription(write, given, now));
  if (asked.is !== 'asked') return again(asked.is);
  const { requestId } = asked;
  const state: CodeState = { requestId, typed, problem: null, left: null, token: null };
  return followStatePath(language, 'code', sealState('code', state, now));
});
