/** Unsubscribing from one scope or all, and undoing that. */
import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { subscriber } from '@/db/schema/subscriptions';
import { suppress } from '@/domain/suppression/suppression-changes';
import { consentTo } from './preferences-changes';
import { scopeKey } from './scope';
import { addScopes, removeScopes } from './scope-changes';
import { currentScope, withinRoom } from './scope-queries';
import { listFollowed, type SubscriberRow } from './subscriber-queries';

/** A scope that was given up, for undo. */
export interface GivenUp {
  scope: string;
  since: number;
}

/**
 * Unsubscribes. Who follows nothing any more gets no mail, and is deleted after 30 days.
 * @param scope its key, also of one that was merged; null for all
 * @returns what was given up; empty when nothing of it was followed
 */
export async function unsubscribe(
  write: Queries,
  by: SubscriberRow,
  scope: string | null,
  now: number,
): Promise<GivenUp[]> {
  const followed = (await listFollowed(write, by.id)).map((each) => {
    return { scope: scopeKey(each), since: each.since };
  });
  const current = scope && (await currentScope(write, scope));
  const givenUp = followed.filter((each) => current === null || each.scope === current);
  await removeScopes(
    write,
    by.id,
    givenUp.map((each) => each.scope),
    now,
  );
  if (givenUp.length === followed.length) await suppress(write, by.addressHash, 'left', now);
  if (givenUp.length > 0) {
    await write.update(subscriber).set({ changedAt: now }).where(eq(subscriber.id, by.id));
  }
  return givenUp;
}

/**
 * Follows again what was given up, as if it never had been; what is followed already stays.
 * @returns keys of what there was no room for
 */
export async function undoUnsubscribe(
  write: Queries,
  by: SubscriberRow,
  givenUp: readonly GivenUp[],
  page: { token: string; language: string },
  now: number,
): Promise<string[]> {
  const since = new Map<string, number>();
  for (const each of givenUp) {
    const scope = await currentScope(write, each.scope);
    since.set(scope, Math.min(each.since, since.get(scope) ?? each.since));
  }
  const { scopes, leftOut } = await withinRoom(write, by.id, [...since.keys()]);
  if (scopes.length === 0) return leftOut;
  for (const scope of scopes) await addScopes(write, by.id, [scope], since.get(scope) ?? now);
  await consentTo(write, by, { scopes, since: now }, page, now);
  return leftOut;
}
