import { and, asc, count, desc, eq, inArray, max, min } from 'drizzle-orm';
import { reads } from '@/db/client';
import { outbox } from '@/db/schema/delivery';
import { revision, text } from '@/db/schema/stories';
import { announcement, subscriber } from '@/db/schema/subscriptions';
import { beginsWith, withoutLast } from '@/db/sql';
import { SUBJECT_GONE, SUBSCRIBER_MAILS } from '@/domain/mail/mail';
import { getMailPause } from '@/domain/mail/pause-queries';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { openAddress } from '@/domain/subscriptions/address';
import { isOpenNews } from '@/domain/subscriptions/news-queries';
import { changerOf } from '@/domain/texts/working-text-queries';
import {
  DELIVERIES_SHOWN,
  type DeliveredStory,
  type Delivery,
  type DeliveryCounts,
  readDeliveryKey,
  UNCERTAIN_SHOWN,
  type UncertainDelivery,
} from './delivery';

/** A colon and the id of the subscriber, which end the key of a mail. */
const RECIPIENT_LENGTH = ':00000000-0000-0000-0000-000000000000'.length;

const NONE: DeliveryCounts = {
  waiting: 0,
  sending: 0,
  sent: 0,
  failed: 0,
  dropped: 0,
  uncertain: 0,
};

/** Since when mails to subscribers are paused, and by whom; null while they are sent. */
export async function getPauseShown(by: Staff): Promise<{ at: number; by: string } | null> {
  requireMay(by, 'subscription.see');
  const pause = await getMailPause(reads());
  return pause && { at: pause.at, by: (await changerOf(reads(), pause.staffId)) ?? '' };
}

/**
 * The mails to subscribers of the last 30 days by what they are about, the newest first.
 * @returns `isMore`: whether older ones are left out
 * @throws NotAllowed
 */
export async function listDeliveries(
  by: Staff,
  now: number,
): Promise<{ deliveries: Delivery[]; isMore: boolean }> {
  requireMay(by, 'subscription.see');
  const group = withoutLast(outbox.onceKey, RECIPIENT_LENGTH).as('delivery');
  const isOurs = and(eq(outbox.kind, 'mail'), beginsWith(outbox.onceKey, SUBSCRIBER_MAILS));
  const heads = await reads()
    .select({ key: group, at: min(outbox.createdAt) })
    .from(outbox)
    .where(isOurs)
    .groupBy(({ key }) => key)
    .orderBy(({ key }) => [desc(max(outbox.createdAt)), asc(key)])
    .limit(DELIVERIES_SHOWN + 1);
  const shown = heads.slice(0, DELIVERIES_SHOWN);
  const counts = await countsOf(shown.map(({ key }) => key));
  const open = await reads().select().from(announcement).where(isOpenNews(now));
  const openKeys = new Set(open.map(({ id }) => `${SUBSCRIBER_MAILS}story:${id}`));
  const listed = shown.flatMap(({ key, at }): Delivery[] => {
    const subject = readDeliveryKey(key);
    const own = counts.get(key) ?? NONE;
    return subject ? [{ ...own, key, subject, at: at ?? 0, isQueuing: openKeys.has(key) }] : [];
  });
  const coming = open.flatMap(({ id, publishedAt }): Delivery[] => {
    const key = `${SUBSCRIBER_MAILS}story:${id}`;
    if (counts.has(key)) return [];
    const subject = { kind: 'story' as const, announcementId: id };
    return [{ ...NONE, key, subject, at: publishedAt, isQueuing: true }];
  });
  return { deliveries: [...coming, ...listed], isMore: heads.length > DELIVERIES_SHOWN };
}

async function countsOf(keys: readonly string[]): Promise<Map<string, DeliveryCounts>> {
  const group = withoutLast(outbox.onceKey, RECIPIENT_LENGTH).as('delivery');
  const rows = await reads()
    .select({ key: group, state: outbox.state, why: outbox.lastError, count: count() })
    .from(outbox)
    .where(
      and(
        beginsWith(outbox.onceKey, SUBSCRIBER_MAILS),
        inArray(withoutLast(outbox.onceKey, RECIPIENT_LENGTH), [...keys]),
      ),
    )
    .groupBy(({ key, state, why }) => [key, state, why]);
  const found = new Map<string, DeliveryCounts>();
  for (const row of rows) {
    const own = found.get(row.key) ?? { ...NONE };
    own[columnOf(row)] += row.count;
    found.set(row.key, own);
  }
  return found;
}

function columnOf({ state, why }: Pick<typeof outbox.$inferSelect, 'state'> & { why: string }) {
  if (state === 'done') return 'sent';
  return state === 'failed' && why === SUBJECT_GONE ? 'dropped' : state;
}

/** The stories that deliveries are about, by the announcement's id. */
export async function listDeliveredStories(
  deliveries: readonly Delivery[],
): Promise<Map<string, DeliveredStory>> {
  const ids = deliveries.flatMap(({ subject }) =>
    subject.kind === 'story' ? [subject.announcementId] : [],
  );
  const rows = await reads()
    .select({
      id: announcement.id,
      storyId: announcement.storyId,
      language: announcement.language,
      title: revision.title,
      state: text.state,
    })
    .from(announcement)
    .innerJoin(
      text,
      and(eq(text.storyId, announcement.storyId), eq(text.language, announcement.language)),
    )
    .innerJoin(revision, eq(revision.id, text.publicRevisionId))
    .where(inArray(announcement.id, ids));
  return new Map(
    rows.map(({ id, state, ...story }) => [id, { ...story, isPublished: state === 'published' }]),
  );
}

/** Mails of a delivery that may not have arrived, the oldest first. @throws NotAllowed */
export async function listUncertainDeliveries(
  by: Staff,
  key: string,
): Promise<UncertainDelivery[]> {
  requireMay(by, 'subscription.see');
  const rows = await reads()
    .select()
    .from(outbox)
    .where(isUncertainOf(key))
    .orderBy(asc(outbox.createdAt), asc(outbox.id))
    .limit(UNCERTAIN_SHOWN);
  return rows.map(({ id, onceKey, createdAt, lastError }) => {
    return { id, subscriberId: onceKey.slice(1 - RECIPIENT_LENGTH), at: createdAt, why: lastError };
  });
}

/** Addresses of subscribers by their ids; empty for one that cannot be read. @throws NotAllowed */
export async function listRecipientAddresses(
  by: Staff,
  ids: readonly string[],
): Promise<Map<string, string>> {
  requireMay(by, 'subscriber.see');
  const rows = await reads()
    .select()
    .from(subscriber)
    .where(inArray(subscriber.id, [...ids]));
  return new Map(rows.map((row) => [row.id, openAddress(row) ?? '']));
}

/** The condition for the uncertain mails of a delivery. */
export function isUncertainOf(key: string) {
  return and(
    eq(outbox.kind, 'mail'),
    eq(outbox.state, 'uncertain'),
    beginsWith(outbox.onceKey, SUBSCRIBER_MAILS),
    eq(withoutLast(outbox.onceKey, RECIPIENT_LENGTH), key),
  );
}
