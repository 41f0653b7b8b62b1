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

/** The same for somebody who may have given them up before: a restored backup keeps them. */
export async function followAgain(
  write: Queries,
  subscriberId: string,
  scopes: readonly string[],
  { since, now }: { since: number; now: number },
): Promise<void> {
  await addScopes(write, subscriberId, scopes, since);
  const again = scopes.map((key) => {
    return { hash: journalHash(subscriberId, key), isOver: true as const };
  });
  journal(again.map((each) => ({ at: now, of: 'scope', ...each })));
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
