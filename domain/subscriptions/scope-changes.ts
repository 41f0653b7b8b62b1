/** The scopes of a subscriber. */
import { and, eq } from 'drizzle-orm';
import { journal } from '@/db/client';
import { journalHash } from '@/db/journal';
import type { Queries } from '@/db/open';
import { subscription } from '@/db/schema/subscriptions';
import { readScope } from './scope';

/**
 * Adds scopes that are not followed yet.
 * @param scopes keys by `scopeKey`
 * @param since stories published before are no news
 */
export async function addScopes(
  write: Queries,
  subscriberId: string,
  scopes: readonly string[],
  since: number,
): Promise<void> {
  const rows = scopes.map(readScope).flatMap((scope) => {
    return scope ? [{ subscriberId, kind: scope.kind, scopeId: scope.id, since }] : [];
  });
  if (rows.length > 0) await write.insert(subscription).values(rows).onConflictDoNothing();
}

export async function removeScopes(
  write: Queries,
  subscriberId: string,
  scopes: readonly string[],
  now: number,
): Promise<void> {
  journal(scopes.map((key) => ({ at: now, of: 'scope', hash: journalHash(subscriberId, key) })));
  for (const scope of scopes.map(readScope)) {
    if (!scope) continue;
    const isIt = and(
      eq(subscription.subscriberId, subscriberId),
      eq(subscription.kind, scope.kind),
      eq(subscription.scopeId, scope.id),
    );
    await write.delete(subscription).where(isIt);
  }
}
