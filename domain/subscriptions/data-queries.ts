/** All that is stored about a subscriber, for themselves. */
import { and, eq, or } from 'drizzle-orm';
import { reads } from '@/db/client';
import { letterSent } from '@/db/schema/letters';
import { announced, consent, subscriptionRequest } from '@/db/schema/subscriptions';
import { openAddress } from './address';
import { scopeKey } from './scope';
import { findByToken, listFollowed } from './subscriber-queries';

/** All data of the subscriber that a token opens, times in ISO 8601; or null. */
export async function getOwnData(token: string) {
  const read = reads();
  const row = await findByToken(read, token);
  if (!row) return null;
  const followed = await listFollowed(read, row.id);
  const consents = await read.select().from(consent).where(eq(consent.subscriberId, row.id));
  const letters = await read.select().from(letterSent).where(eq(letterSent.subscriberId, row.id));
  const stories = await read.select().from(announced).where(eq(announced.subscriberId, row.id));
  // Who asked to move to this address is somebody else until it confirms that.
  const isForThem = and(
    eq(subscriptionRequest.kind, 'subscribe'),
    eq(subscriptionRequest.addressHash, row.addressHash),
  );
  const requests = await read
    .select()
    .from(subscriptionRequest)
    .where(or(eq(subscriptionRequest.subscriberId, row.id), isForThem));
  return {
    email: openAddress(row),
    language: row.language,
    rhythm: row.rhythm,
    weekday: row.weekday,
    onlyInThisLanguage: row.onlyMine,
    pausedAt: time(row.pausedAt),
    newsSentUpTo: time(row.newsUpTo),
    undeliveredInARow: row.bounces,
    lastUndeliveredAt: time(row.bouncedAt),
    createdAt: time(row.createdAt),
    changedAt: time(row.changedAt),
    follows: followed.map((each) => ({ scope: scopeKey(each), since: time(each.since) })),
    consents: consents.map((each) => ({
      ...{ confirmedBy: each.how, ground: each.ground, scopes: each.scopes },
      ...{ wording: each.wordingVersion, language: each.language, tokenHash: each.tokenHash },
      requestedAt: time(each.requestedAt),
      expiresAt: time(each.expiresAt),
      confirmedAt: time(each.confirmedAt),
    })),
    requests: requests.map((each) => ({
      ...{ of: each.kind, email: openAddress(each), wish: each.wish },
      ...{ wording: each.wordingVersion, language: each.language, tokenHash: each.tokenHash },
      requestedAt: time(each.createdAt),
      expiresAt: time(each.expiresAt),
    })),
    storiesSent: stories.map(({ storyId, language, at }) => ({ storyId, language, at: time(at) })),
    lettersSent: letters.map(({ letterId, at }) => ({ letterId, at: time(at) })),
  };
}

function time(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
