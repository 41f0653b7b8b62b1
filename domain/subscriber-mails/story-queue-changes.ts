import { and, asc, eq, gt, inArray, isNull, lte, min, or } from 'drizzle-orm';
import { inParts } from '@/db/in-parts';
import type { Queries } from '@/db/open';
import {
  announced,
  announcement,
  subscriber,
  subscription,
  suppression,
} from '@/db/schema/subscriptions';
import { groupedBy } from '@/domain/grouped';
import { SUBSCRIBER_MAILS } from '@/domain/mail/mail';
import { queueMails } from '@/domain/mail/mail-changes';
import { isOpenNews } from '@/domain/subscriptions/news-queries';
import type { Scope } from '@/domain/subscriptions/scope';
import { getNews, listHadTexts, type News } from './news-queries';
import { wantsText } from './wants-text';

/** Subscribers that one transaction looks at. */
export const BATCH = 200;

type Announcement = typeof announcement.$inferSelect;

/**
 * Queues the mails of the oldest announcement for the next subscribers who get stories at once.
 * @returns whether there was one; a further call goes on with it
 */
export async function queueStoryMails(write: Queries, now: number): Promise<boolean> {
  const [row] = await write
    .select()
    .from(announcement)
    .where(isOpenNews(now))
    .orderBy(asc(announcement.publishedAt))
    .limit(1);
  if (!row) return false;
  const news = await getNews(write, row);
  const followers = news ? await followersOf(write, news, row) : [];
  if (news) await queueFor(write, news, row, followers, now);
  const queuedUpTo = followers.length < BATCH ? null : (followers.at(-1)?.id ?? null);
  await write.update(announcement).set({ queuedUpTo }).where(eq(announcement.id, row.id));
  return true;
}

async function queueFor(
  write: Queries,
  news: News,
  { id: announcementId }: Announcement,
  followers: Awaited<ReturnType<typeof followersOf>>,
  now: number,
): Promise<void> {
  const { storyId, language, isCorrection, publishedAt } = news;
  const ids = followers.map(({ id }) => id);
  const had = await listHadTexts(write, [storyId], ids);
  const wanting = followers.filter(({ id, since, ...reader }) =>
    wantsText(news, { ...reader, since: since ?? 0, had: had.of(storyId, id) }),
  );
  const about = { kind: 'story' as const, storyId, language, isCorrection, publishedAt };
  const mails = wanting.map(({ id }) => {
    return {
      onceKey: `${SUBSCRIBER_MAILS}story:${announcementId}:${id}`,
      about,
      to: { subscriberId: id },
    };
  });
  await queueMails(write, mails, now);
  const got = wanting.map(({ id }) => ({ subscriberId: id, storyId, language }));
  await noteAnnounced(write, got, now);
}

/** Remembers which texts subscribers get, so that each comes once. */
export async function noteAnnounced(
  write: Queries,
  texts: readonly { subscriberId: string; storyId: string; language: string }[],
  now: number,
): Promise<void> {
  const { subscriberId, storyId, language } = announced;
  const target = [subscriberId, storyId, language];
  await inParts(texts, (part) =>
    write
      .insert(announced)
      .values(part.map((each) => ({ ...each, at: now })))
      .onConflictDoUpdate({ target, set: { at: now } }),
  );
}

/** The next subscribers who follow a scope of the story since before the publication. */
async function followersOf(write: Queries, { scopes }: News, row: Announcement) {
  return write
    .select({
      id: subscriber.id,
      language: subscriber.language,
      onlyMine: subscriber.onlyMine,
      since: min(subscription.since),
    })
    .from(subscriber)
    .innerJoin(subscription, eq(subscription.subscriberId, subscriber.id))
    .leftJoin(suppression, eq(suppression.addressHash, subscriber.addressHash))
    .where(
      and(
        gt(subscriber.id, row.queuedUpTo ?? ''),
        eq(subscriber.rhythm, 'once'),
        isNull(subscriber.pausedAt),
        isNull(suppression.addressHash),
        lte(subscription.since, row.publishedAt),
        isScope(scopes),
      ),
    )
    .groupBy(subscriber.id)
    .orderBy(asc(subscriber.id))
    .limit(BATCH);
}

function isScope(scopes: readonly Scope[]) {
  const kinds = groupedBy(scopes, ({ kind }) => kind);
  return or(
    ...[...kinds].map(([kind, own]) =>
      and(
        eq(subscription.kind, kind),
        inArray(
          subscription.scopeId,
          own.map(({ id }) => id),
        ),
      ),
    ),
  );
}
