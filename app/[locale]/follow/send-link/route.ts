import { followRoute, textOf } from '@/app/_follow/follow-route';
import { tx } from '@/db/client';
import { followNotePath, followStatePath } from '@/domain/addresses/follow-address';
import { mailIsOn } from '@/domain/mail/mail';
import { requestLink } from '@/domain/subscriptions/request-changes';
import { isFormTimely, sealFormTime, sealState } from '@/domain/subscriptions/sealed-state';
import { emailIn, emailProblem, type Problem } from '@/domain/subscriptions/wish-form';

/** Sends subscribers their link; the answer does not depend on whether the address is subscribed. */
export const POST = followRoute(async ({ form, language, network, now }) => {
  if (!mailIsOn()) return null;
  const email = emailIn(form);
  const again = (problem: Problem) =>
    followStatePath(
      language,
      'link',
      sealState('link', { email, problem, time: sealFormTime(textOf(form, 't'), now) }, now),
    );
  const problem = emailProblem(email);
  if (problem) return again(problem);
  const isByProgram = textOf(form, 'website') !== '' || !isFormTimely(textOf(form, 't'), now);
  if (isByProgram) return again('tryAgain');
  const asked = await tx((write) => requestLink(write, { email, network }, now));
  if (asked.is === 'busyAddress' || asked.is === 'busyNetwork') return again(asked.is);
  return followNotePath(language, 'linkSent');
});
