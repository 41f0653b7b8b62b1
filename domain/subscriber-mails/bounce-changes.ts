import { and, eq, gt } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { subscriber } from '@/db/schema/subscriptions';
import { deleteSubscriber } from '@/domain/subscriptions/preferences-changes';
import { suppress } from '@/domain/suppression/suppression-changes';
import { isAddressGone, isOfRecipient } from './bounce';

/** Refusals in a row after which an address is not written to any more. */
const MOST_BOUNCES = 3;
/** A refusal after so long is the first of a row again. */
const ROW_MS = 30 * 86_400_000;

/** `suppressed`: the subscriber was deleted, and their address is not written to any more. */
export type BounceOutcome = 'ignored' | 'counted' | 'suppressed';

/**
 * Counts a mail to a subscriber that was refused for good. Three in a row, or one because the
 * address does not exist, end the subscription.
 * @param status enhanced status code of the refusal
 */
export async function noteBounce(
  write: Queries,
  { subscriberId, status }: { subscriberId: string; status: string },
  now: number,
): Promise<BounceOutcome> {
  const isIt = eq(subscriber.id, subscriberId);
  const [row] = await write.select().from(subscriber).where(isIt);
  if (!row || !isOfRecipient(status)) return 'ignored';
  const isInRow = row.bouncedAt !== null && row.bouncedAt > now - ROW_MS;
  const bounces = isInRow ? row.bounces + 1 : 1;
  if (bounces < MOST_BOUNCES && !isAddressGone(status)) {
    await write.update(subscriber).set({ bounces, bouncedAt: now }).where(isIt);
    return 'counted';
  }
  await suppress(write, row.addressHash, 'bounced', now);
  await deleteSubscriber(write, row, now);
  return 'suppressed';
}

/** Ends a row of refusals: the recipient's own server accepted a mail. */
export async function noteAccepted(write: Queries, subscriberId: string): Promise<void> {
  const isIt = and(eq(subscriber.id, subscriberId), gt(subscriber.bounces, 0));
  await write.update(subscriber).set({ bounces: 0, bouncedAt: null }).where(isIt);
}
