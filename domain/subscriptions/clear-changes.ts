/** What is not kept: requests that nobody confirmed, and subscribers who follow nothing any more. */
import { and, eq, lt, notExists, sql } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { subscriber, subscription, subscriptionRequest } from '@/db/schema/subscriptions';
import { deleteSubscriber } from './preferences-changes';

/** So long what somebody unsubscribed from can be undone. */
const LEFT_KEPT_MS = 30 * 86_400_000;

/** Deletes expired requests without a reminder, and the data of those who left 30 days ago. */
export async function clearSubscriptions(write: Queries, now: number): Promise<void> {
  await write.delete(subscriptionRequest).where(lt(subscriptionRequest.expiresAt, now));
  const follows = write
    .select({ one: sql`1` })
    .from(subscription)
    .where(eq(subscription.subscriberId, subscriber.id));
  const hasLeft = and(lt(subscriber.changedAt, now - LEFT_KEPT_MS), notExists(follows));
  const rows = await write.select().from(subscriber).where(hasLeft);
  for (const row of rows) await deleteSubscriber(write, row, now);
}
