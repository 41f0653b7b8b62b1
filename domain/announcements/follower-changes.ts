/** What a merged or unpublished topic, collection or name means for those who follow it. */
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { SCOPE_KINDS, subscription, withdrawnScope } from '@/db/schema/subscriptions';
import { mailIsOn } from '@/domain/mail/mail';

type ScopeKind = (typeof SCOPE_KINDS)[number];

/**
 * Lets the followers of a merged term follow the other one, about which e-mail stays on or off as it
 * is. Places have none.
 */
export async function moveFollowers(
  write: Queries,
  kind: string,
  { from, into }: { from: string; into: string },
): Promise<void> {
  if (!isScopeKind(kind)) return;
  const ofKind = eq(subscription.kind, kind);
  const both = write
    .select({ id: subscription.subscriberId })
    .from(subscription)
    .where(and(ofKind, eq(subscription.scopeId, into)));
  const ofSource = and(ofKind, eq(subscription.scopeId, from));
  await write.delete(subscription).where(and(ofSource, inArray(subscription.subscriberId, both)));
  await write.update(subscription).set({ scopeId: into }).where(ofSource);
}

/**
 * Notes that an unpublished term's followers get a mail about that, once, however often it is
 * unpublished. They go on following it, and hear of its stories again when it is published again.
 */
export async function noteUnpublished(
  write: Queries,
  kind: string,
  scopeId: string,
  now: number,
): Promise<void> {
  if (!isScopeKind(kind) || !mailIsOn()) return;
  const [follower] = await write
    .select({ id: subscription.subscriberId })
    .from(subscription)
    .where(and(eq(subscription.kind, kind), eq(subscription.scopeId, scopeId)))
    .limit(1);
  if (!follower) return;
  await write
    .insert(withdrawnScope)
    .values({ kind, scopeId, at: now, queuedUpTo: '' })
    .onConflictDoNothing();
}

/** Drops the mails about an unpublished term that are not queued yet. */
export async function noteRepublished(
  write: Queries,
  kind: string,
  scopeId: string,
): Promise<void> {
  if (!isScopeKind(kind)) return;
  const isIt = and(eq(withdrawnScope.kind, kind), eq(withdrawnScope.scopeId, scopeId));
  await write.delete(withdrawnScope).where(and(isIt, isNotNull(withdrawnScope.queuedUpTo)));
}

function isScopeKind(kind: string): kind is ScopeKind {
  return SCOPE_KINDS.some((each) => each === kind);
}
