import { and, asc, count, desc, eq, exists, inArray, isNotNull, lt, or } from 'drizzle-orm';
import { reads } from '@/db/client';
import { consent, subscriber, subscription } from '@/db/schema/subscriptions';
import { monthOf, monthsUntil } from '@/domain/dates/month';
import { groupedBy } from '@/domain/grouped';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { openAddress } from './address';
import type { Consent, ListedSubscriber, SubscriberCounts } from './subscriber';
import { SUBSCRIBERS_SHOWN } from './subscriber';

const MONTHS = 12;
/** Subscribers read and decrypted at a time. */
const PORTION = 500;

/** How many follow what, and how their number grew. @throws NotAllowed */
export async function countSubscribers(
  by: Staff,
  now: number,
  timeZone: string,
): Promise<SubscriberCounts> {
  requireMay(by, 'subscription.see');
  const scopes = await reads()
    .select({
      kind: subscription.kind,
      id: subscription.scopeId,
      language: subscriber.language,
      count: count(),
    })
    .from(subscription)
    .innerJoin(subscriber, eq(subscriber.id, subscription.subscriberId))
    .groupBy(subscription.kind, subscription.scopeId, subscriber.language)
    .orderBy(desc(count()), asc(subscription.kind), asc(subscription.scopeId));
  const follows = exists(
    reads()
      .select({ id: subscription.subscriberId })
      .from(subscription)
      .where(eq(subscription.subscriberId, subscriber.id)),
  );
  const begun = await reads().select({ at: subscriber.createdAt }).from(subscriber).where(follows);
  const [paused] = await reads()
    .select({ count: count() })
    .from(subscriber)
    .where(and(isNotNull(subscriber.pausedAt), follows));
  const beginnings = begun.map(({ at }) => monthOf(at, timeZone));
  return {
    subscribers: begun.length,
    paused: paused?.count ?? 0,
    scopes: scopes.map(({ kind, id, ...counted }) => ({ scope: { kind, id }, ...counted })),
    months: monthsUntil(monthOf(now, timeZone), MONTHS).map((month) => ({
      month,
      count: beginnings.filter((each) => each <= month).length,
    })),
  };
}

/**
 * Subscribers whose address contains the words, the newest first. Addresses are encrypted, so a
 * search decrypts all.
 * @param from how many to leave out
 * @returns `isMore`: whether further ones follow
 * @throws NotAllowed
 */
export async function listSubscribers(
  by: Staff,
  words: string,
  from: number,
): Promise<{ subscribers: ListedSubscriber[]; isMore: boolean }> {
  requireMay(by, 'subscriber.see');
  const wanted = words.trim().toLowerCase();
  const found: ListedSubscriber[] = [];
  let skipped = 0;
  for await (const portion of portions()) {
    for (const each of portion) {
      if (!each.email.toLowerCase().includes(wanted)) continue;
      if (skipped < from) skipped++;
      else found.push(each);
      if (found.length > SUBSCRIBERS_SHOWN) {
        return { subscribers: found.slice(0, SUBSCRIBERS_SHOWN), isMore: true };
      }
    }
  }
  return { subscribers: found, isMore: false };
}

/** One subscriber with what they agreed to; null for an unknown id. @throws NotAllowed */
export async function getListedSubscriber(
  by: Staff,
  id: string,
): Promise<{ subscriber: ListedSubscriber; consents: Consent[] } | null> {
  requireMay(by, 'subscriber.see');
  const rows = await reads().select().from(subscriber).where(eq(subscriber.id, id));
  const [found] = await withScopes(rows);
  if (!found) return null;
  const consents = await reads()
    .select({
      id: consent.id,
      how: consent.how,
      ground: consent.ground,
      language: consent.language,
      wordingVersion: consent.wordingVersion,
      requestedAt: consent.requestedAt,
      confirmedAt: consent.confirmedAt,
    })
    .from(consent)
    .where(eq(consent.subscriberId, id))
    .orderBy(desc(consent.confirmedAt));
  return { subscriber: found, consents };
}

/**
 * All subscribers, the newest first, in portions, for the export. Who left is known for another month,
 * and is not among them.
 * @throws NotAllowed
 */
export async function* allSubscribers(by: Staff): AsyncGenerator<ListedSubscriber[]> {
  requireMay(by, 'subscriber.export');
  yield* portions();
}

async function* portions(): AsyncGenerator<ListedSubscriber[]> {
  for (let last: ListedSubscriber | undefined; ; ) {
    const rows = await reads()
      .select()
      .from(subscriber)
      .where(last && isAfter(last))
      .orderBy(desc(subscriber.createdAt), desc(subscriber.id))
      .limit(PORTION);
    const subscribers = await withScopes(rows);
    const following = subscribers.filter(({ scopes }) => scopes.length > 0);
    if (following.length > 0) yield following;
    if (rows.length < PORTION) return;
    last = subscribers.at(-1);
  }
}

function isAfter({ createdAt, id }: Pick<ListedSubscriber, 'createdAt' | 'id'>) {
  const isSameTime = and(eq(subscriber.createdAt, createdAt), lt(subscriber.id, id));
  return or(lt(subscriber.createdAt, createdAt), isSameTime);
}

async function withScopes(rows: (typeof subscriber.$inferSelect)[]): Promise<ListedSubscriber[]> {
  const ids = rows.map(({ id }) => id);
  const followed = await reads()
    .select()
    .from(subscription)
    .where(inArray(subscription.subscriberId, ids))
    .orderBy(asc(subscription.kind), asc(subscription.scopeId));
  const scopesOf = groupedBy(followed, (each) => each.subscriberId);
  return rows.map((row) => {
    const { id, language, rhythm, weekday, onlyMine, pausedAt, createdAt } = row;
    const scopes = (scopesOf.get(id) ?? []).map((each) => ({ kind: each.kind, id: each.scopeId }));
    const settings = { language, rhythm, weekday, onlyMine, pausedAt, createdAt };
    return { id, email: openAddress(row) ?? '', ...settings, scopes };
  });
}
