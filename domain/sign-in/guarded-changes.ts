import { tx } from '@/db/client';
import { Refused } from '@/domain/forms/form';
import { countAttempt, forgiveAttempt, type Gate } from './throttle-changes';

/**
 * Runs an attempt with a limited rate: counted beforehand, and reset when it succeeds.
 * @param attempt returns null when it failed
 * @throws Refused 429 during the wait, 422 with the message `wrong`, and what the attempt throws
 */
export async function guarded<T>(
  gates: readonly Gate[],
  now: number,
  wrong: string,
  attempt: () => Promise<T | null>,
): Promise<T> {
  const until = await tx((write) => countAttempt(write, gates, now));
  if (until !== null) throw waiting(until - now);
  const done = await attempt();
  if (done === null) throw new Refused(wrong, null, 422);
  await tx((write) => forgiveAttempt(write, gates, now));
  return done;
}

function waiting(milliseconds: number): Refused {
  const seconds = Math.ceil(milliseconds / 1000);
  const said =
    seconds < 60
      ? (['signIn.waitSeconds', { seconds }] as const)
      : (['signIn.waitMinutes', { minutes: Math.ceil(seconds / 60) }] as const);
  return new Refused(said, null, 429);
}
