/** Unsubscribing from one scope or all, and undoing that. */
import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { subscriber } from '@/db/schema/subscriptions';
import { consentTo, noteLeft } from './preferences-changes';
import { scopeKey } from './scope';
import { addScopes, removeScopes } from './scope-changes';
import { listFollowed, type SubscriberRow } from './subscriber-queries';
import { MOST_SCOPES } from './wish';

/** A scope that was given up, for undo. */
export interface GivenUp {
  scope: string;
  since: number;
}

/**
 * Unsubscribes. Who follows nothing any more gets no mail, and is deleted after 30 days.
 * @param scope its key; null for all
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
  const givenUp = followed.filter((each) => scope === null || each.scope === scope);
  await removeScopes(
    write,
    by.id,
    givenUp.map((each) => each.scope),
  );
  if (givenUp.length === followed.length) await noteLeft(write, by.addressHash, now);
  if (givenUp.length > 0) {
    await write.update(subscriber).set({ changedAt: now }).where(eq(subscriber.id, by.id));
  }
  return givenUp;
}

/**
 * Follows again what was given up, as if it never had been; what is followed already stays, and
 * nobody follows more than `MOST_SCOPES`.
 */
export async function undoUnsubscribe(
  write: Queries,
  by: SubscriberRow,
  givenUp: readonly GivenUp[],
  page: { token: string; language: string },
  now: number,
): Promise<void> {
  const followed = (await listFollowed(write, by.id)).map(scopeKey);
  const room = Math.max(0, MOST_SCOPES - followed.length);
  const again = givenUp.filter(({ scope }) => !followed.includes(scope)).slice(0, room);
  if (again.length === 0) return;
  for (const { scope, since } of again) await addScopes(write, by.id, [scope], since);
  const scopes = again.map((each) => each.scope);
  await consentTo(write, by, { scopes, since: now }, page, now);
}
