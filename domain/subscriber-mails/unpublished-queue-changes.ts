import { and, asc, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { subscriber, subscription, suppression, withdrawnScope } from '@/db/schema/subscriptions';
import { SUBSCRIBER_MAILS } from '@/domain/mail/mail';
import { queueMails } from '@/domain/mail/mail-changes';
import { mailedScopes } from '@/domain/mail-switch/switch-queries';
import { type Scope, scopeKey } from '@/domain/subscriptions/scope';
import { BATCH } from './story-queue-changes';

/**
 * Queues the mails about an unpublished topic, collection or name for its next followers. Where
 * e-mail about it was off then or is off now, they get none, and hear of a later time.
 * @returns whether there was one; a further call goes on with it
 */
export async function queueUnpublishedMails(write: Queries, now: number): Promise<boolean> {
  const [row] = await write
    .select()
    .from(withdrawnScope)
    .where(isNotNull(withdrawnScope.queuedUpTo))
    .limit(1);
  if (!row) return false;
  const { kind, scopeId } = row;
  const isIt = and(eq(withdrawnScope.kind, kind), eq(withdrawnScope.scopeId, scopeId));
  const unpublished: Scope = { kind, id: scopeId };
  if ((await mailedScopes(write, [unpublished], row.at)).length === 0) {
    await write.delete(withdrawnScope).where(isIt);
    return true;
  }
  const scope = scopeKey(unpublished);
  const followers = await write
    .select({ id: subscriber.id })
    .from(subscription)
    .innerJoin(subscriber, eq(subscriber.id, subscription.subscriberId))
    .leftJoin(suppression, eq(suppression.addressHash, subscriber.addressHash))
    .where(
      and(
        eq(subscription.kind, kind),
        eq(subscription.scopeId, scopeId),
        gt(subscriber.id, row.queuedUpTo ?? ''),
        isNull(subscriber.pausedAt),
        isNull(suppression.addressHash),
      ),
    )
    .orderBy(asc(subscriber.id))
    .limit(BATCH);
  const about = { kind: 'unpublished' as const, scope };
  const beginning = `${SUBSCRIBER_MAILS}unpublished:${scope}:${row.at}:`;
  const mails = followers.map(({ id }) => {
    return { onceKey: beginning + id, about, to: { subscriberId: id } };
  });
  await queueMails(write, mails, now);
  const queuedUpTo = followers.length < BATCH ? null : (followers.at(-1)?.id ?? null);
  await write.update(withdrawnScope).set({ queuedUpTo }).where(isIt);
  return true;
}
