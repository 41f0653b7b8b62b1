/** What subscribers change on their own page, which the link in each of their mails opens. */
import { eq } from 'drizzle-orm';
import { v4 as uuid } from 'uuid';
import { journal } from '@/db/client';
import { journalHash } from '@/db/journal';
import type { Queries } from '@/db/open';
import { consent, subscriber, subscriptionRequest } from '@/db/schema/subscriptions';
import { allQueuedUpTo } from '@/domain/subscriptions/news-queries';
import { allow, suppress } from '@/domain/suppression/suppression-changes';
import { tokenHash } from './code';
import { removeRequest } from './request-changes';
import { scopeKey } from './scope';
import { followAgain, removeScopes } from './scope-changes';
import { listFollowed, type SubscriberRow } from './subscriber-queries';
import { CONSENT_WORDING, type Wish } from './wish';

const AFTER_PAUSE_MS = 7 * 86_400_000;

/**
 * Changes scopes and settings. Added scopes are a consent of their own, proved by the link.
 * @param by the subscriber, found by the token of the link
 * @param wish with at least one scope
 * @param page token of the link and language of the page
 */
export async function changePreferences(
  write: Queries,
  by: SubscriberRow,
  wish: Wish,
  page: { token: string; language: string },
  now: number,
): Promise<void> {
  const added = await changeWish(write, by, wish, now);
  if (added.length > 0) await consentTo(write, by, { scopes: added, since: now }, page, now);
}

/**
 * Changes the settings and takes away the scopes that are not among those of the wish.
 * @returns the scopes that are not followed yet; the caller adds them with their consent
 */
export async function changeWish(
  write: Queries,
  by: SubscriberRow,
  { scopes, rhythm, weekday, language, onlyMine }: Wish,
  now: number,
): Promise<string[]> {
  const former = (await listFollowed(write, by.id)).map(scopeKey);
  await removeScopes(
    write,
    by.id,
    former.filter((key) => !scopes.includes(key)),
    now,
  );
  const begins = by.rhythm === 'once' && by.newsUpTo === null && rhythm !== 'once';
  const newsUpTo = begins ? await allQueuedUpTo(write, now) : by.newsUpTo;
  await write
    .update(subscriber)
    .set({ rhythm, weekday, newsUpTo, language, onlyMine, changedAt: now })
    .where(eq(subscriber.id, by.id));
  return scopes.filter((key) => !former.includes(key));
}

/** Adds scopes with the proof that the link's owner asked for them. */
export async function consentTo(
  write: Queries,
  by: SubscriberRow,
  { scopes, since }: { scopes: readonly string[]; since: number },
  { token, language }: { token: string; language: string },
  now: number,
): Promise<void> {
  await followAgain(write, by.id, scopes, { since, now });
  await allow(write, by.addressHash, now);
  await write.insert(consent).values({
    ...{ id: uuid(), subscriberId: by.id, how: 'link' as const, scopes, language },
    ...{ wordingVersion: CONSENT_WORDING, tokenHash: tokenHash(token) },
    ...{ requestedAt: now, expiresAt: null, confirmedAt: now },
  });
}

/**
 * Sends nothing until the subscriber resumes. The first digest after that has the news of a week at
 * most.
 */
export async function pauseMails(
  write: Queries,
  { id, newsUpTo }: SubscriberRow,
  isPaused: boolean,
  now: number,
): Promise<void> {
  const resumed = newsUpTo === null ? null : Math.max(newsUpTo, now - AFTER_PAUSE_MS);
  const changed = isPaused ? { pausedAt: now } : { pausedAt: null, newsUpTo: resumed };
  await write
    .update(subscriber)
    .set({ ...changed, changedAt: now })
    .where(eq(subscriber.id, id));
  const over = isPaused ? {} : { isOver: true as const };
  journal([{ at: now, of: 'pause', hash: journalHash(id), ...over }]);
}

/**
 * Deletes all that is known of a subscriber; a keyed hash remains, so that nothing is sent again.
 * @param why `deleted` where the reader did not ask for it
 */
export async function deleteSubscriber(
  write: Queries,
  { id, addressHash }: Pick<SubscriberRow, 'id' | 'addressHash'>,
  now: number,
  why: 'left' | 'deleted' = 'left',
): Promise<void> {
  const requests = await write
    .select({ id: subscriptionRequest.id })
    .from(subscriptionRequest)
    .where(eq(subscriptionRequest.addressHash, addressHash));
  for (const request of requests) await removeRequest(write, request.id);
  await write.delete(subscriber).where(eq(subscriber.id, id));
  journal([{ at: now, of: 'subscriber', hash: journalHash(id) }]);
  await suppress(write, addressHash, why, now);
}
