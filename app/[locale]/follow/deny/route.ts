import { followRoute, tokenOf } from '@/app/_follow/follow-route';
import { tx } from '@/db/client';
import { followNotePath, notMePath } from '@/domain/addresses/follow-address';
import { denyRequest } from '@/domain/subscriptions/not-me-changes';

/** "This was not me". */
export const POST = followRoute(async ({ form, language, now }) => {
  const token = tokenOf(form);
  const done = await tx((write) => denyRequest(write, token, now));
  return done === 'gone' ? notMePath(language, token || '-') : followNotePath(language, done);
});
