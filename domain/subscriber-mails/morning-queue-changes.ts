import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { listing } from '@/db/schema/site';
import { announcement, type subscriber, subscription } from '@/db/schema/subscriptions';
import { dayList } from '@/domain/dates/today';
import { dayOn } from '@/domain/dates/wall-clock';
import { groupedBy } from '@/domain/grouped';
import { type NewsOfText, SUBSCRIBER_MAILS } from '@/domain/mail/mail';
import { queueMail } from '@/domain/mail/mail-changes';
import { putSetting } from '@/domain/settings/changes';
import { scopeKey } from '@/domain/subscriptions/scope';
import { type DigestSpan, dueDigest, lastMorning, morningBefore } from './morning';
import { getMornings, MORNINGS, type Mornings } from './morning-queries';
import { getNews, languagesHad, type News } from './news-queries';
import { BATCH, noteAnnounced } from './story-queue-changes';
import { listActiveSubscribers } from './subscriber-queries';
import { wantsText } from './wants-text';

type Subscriber = typeof subscriber.$inferSelect;
type DatedNews = News & { publishedAt: number };

/** A digest looks back two weeks at most: a week, and one that was missed. */
const DAYS_BACK = 14;

/**
 * Queues the digests and the mails about today for the next subscribers, once the hour has come.
 * The first call of a site only notes from when on it sends any.
 * @returns whether there were subscribers to look at; a further call goes on
 */
export async function queueMorningMails(
  write: Queries,
  timeZone: string,
  now: number,
): Promise<boolean> {
  const morning = lastMorning(timeZone, now);
  const known = await getMornings(write);
  if (!known) {
    await putSetting(write, MORNINGS, { done: morning, doing: null } satisfies Mornings);
    return false;
  }
  const doing = known.doing ?? { morning, upTo: '' };
  if (doing.morning <= known.done) return false;
  const subscribers = await listActiveSubscribers(write, doing.upTo, BATCH);
  const at = { morning: doing.morning, done: known.done, timeZone };
  await queueDigests(write, subscribers, at, now);
  if (dayOn(now, timeZone) === dayOn(doing.morning, timeZone)) {
    await queueToday(write, subscribers, at, now);
  }
  const upTo = subscribers.at(-1)?.id;
  const isDone = subscribers.length < BATCH || upTo === undefined;
  const next: Mornings = isDone
    ? { done: doing.morning, doing: null }
    : { done: known.done, doing: { ...doing, upTo } };
  await putSetting(write, MORNINGS, next);
  return true;
}

async function queueDigests(
  write: Queries,
  subscribers: readonly Subscriber[],
  at: { morning: number; done: number; timeZone: string },
  now: number,
): Promise<void> {
  const due = subscribers.flatMap((reader) => {
    const span = dueDigest(reader, at);
    return span ? [{ reader, span }] : [];
  });
  const news = due.length > 0 ? await newsSince(write, at) : [];
  if (news.length === 0) return;
  const ids = due.map(({ reader }) => reader.id);
  const follows = await followsOf(write, ids);
  const had = new Map<string, Map<string, string[]>>();
  for (const { storyId } of news) had.set(storyId, await languagesHad(write, storyId, ids));
  for (const { reader, span } of due) {
    const since = follows.get(reader.id) ?? new Map<string, number>();
    const own = chosenNews(news, { reader, span, since, had });
    if (own.length === 0) continue;
    const { id, rhythm } = reader;
    const key = `${SUBSCRIBER_MAILS}digest:${span.until}:${id}`;
    const about = {
      kind: 'digest' as const,
      rhythm: rhythm === 'weekly' ? rhythm : 'daily',
      news: own,
    } as const;
    await queueMail(write, key, { to: { subscriberId: id }, about }, now);
    for (const each of own) await noteAnnounced(write, id, each, now);
  }
}

/** The announced texts that a subscriber gets in a digest, the oldest first. */
function chosenNews(
  news: readonly DatedNews[],
  of: {
    reader: Subscriber;
    span: DigestSpan;
    /** When the subscriber began to follow each scope, by its key. */
    since: ReadonlyMap<string, number>;
    /** Languages had by each subscriber, by story. */
    had: ReadonlyMap<string, Map<string, string[]>>;
  },
): NewsOfText[] {
  const { reader, span } = of;
  const chosen: NewsOfText[] = [];
  for (const each of news) {
    if (each.publishedAt <= span.from || each.publishedAt > span.until) continue;
    const times = each.scopes.flatMap((scope) => of.since.get(scopeKey(scope)) ?? []);
    const since = Math.min(...times);
    if (since > each.publishedAt) continue;
    const before = of.had.get(each.storyId)?.get(reader.id) ?? [];
    const now = chosen.flatMap(({ storyId, language }) =>
      storyId === each.storyId ? [language] : [],
    );
    if (!wantsText(each, { ...reader, since, had: [...before, ...now] })) continue;
    const { storyId, language, isCorrection } = each;
    chosen.push({ storyId, language, isCorrection });
  }
  return chosen;
}

async function newsSince(
  write: Queries,
  { morning, timeZone }: { morning: number; timeZone: string },
): Promise<DatedNews[]> {
  const from = morningBefore(morning, timeZone, DAYS_BACK);
  const rows = await write
    .select()
    .from(announcement)
    .where(and(gt(announcement.publishedAt, from), lte(announcement.publishedAt, morning)))
    .orderBy(asc(announcement.publishedAt));
  const found: DatedNews[] = [];
  for (const row of rows) {
    const news = await getNews(write, row);
    if (news) found.push({ ...news, publishedAt: row.publishedAt });
  }
  return found;
}

/** Since when subscribers follow each scope, by its key. */
async function followsOf(
  write: Queries,
  ids: readonly string[],
): Promise<Map<string, Map<string, number>>> {
  const rows = await write
    .select()
    .from(subscription)
    .where(inArray(subscription.subscriberId, [...ids]));
  const own = groupedBy(rows, (row) => row.subscriberId);
  const key = ({ kind, scopeId }: (typeof rows)[number]) => scopeKey({ kind, id: scopeId });
  return new Map(
    [...own].map(([id, each]) => [id, new Map(each.map((row) => [key(row), row.since]))]),
  );
}

/** Queues mails about the day for those who follow it, where a story in a language of theirs has it. */
async function queueToday(
  write: Queries,
  subscribers: readonly Subscriber[],
  { morning, timeZone }: { morning: number; timeZone: string },
  now: number,
): Promise<void> {
  const day = dayOn(morning, timeZone);
  const { list } = dayList(day.slice('2026-'.length), timeZone, morning);
  const rows = await write
    .selectDistinct({ language: listing.language })
    .from(listing)
    .where(eq(listing.list, list));
  const languages = new Set(rows.map(({ language }) => language));
  if (languages.size === 0) return;
  const follows = await followsOf(
    write,
    subscribers.map(({ id }) => id),
  );
  for (const { id, language, onlyMine } of subscribers) {
    const since = follows.get(id)?.get('today');
    if (since === undefined || since > morning) continue;
    if (!languages.has(onlyMine ? language : '')) continue;
    const key = `${SUBSCRIBER_MAILS}today:${day}:${id}`;
    await queueMail(write, key, { to: { subscriberId: id }, about: { kind: 'today', day } }, now);
  }
}
