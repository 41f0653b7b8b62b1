import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { listing } from '@/db/schema/site';
import { announcement, subscriber, subscription } from '@/db/schema/subscriptions';
import { dayList } from '@/domain/dates/today';
import { dayOn } from '@/domain/dates/wall-clock';
import { groupedBy } from '@/domain/grouped';
import { listDueLetters } from '@/domain/letters/due-queries';
import { noteLettersSent } from '@/domain/letters/sent-changes';
import { type NewsOfText, SUBSCRIBER_MAILS } from '@/domain/mail/mail';
import { queueMails } from '@/domain/mail/mail-changes';
import { offScopes } from '@/domain/mail-switch/switch-queries';
import { putSetting } from '@/domain/settings/changes';
import { scopeKey } from '@/domain/subscriptions/scope';
import { type DigestSpan, dueDigest, lastMorning } from './morning';
import { getMornings, MORNINGS, type Mornings } from './morning-queries';
import { getNews, type HadTexts, listHadTexts, type News } from './news-queries';
import { BATCH, noteAnnounced } from './story-queue-changes';
import { listActiveSubscribers } from './subscriber-queries';
import { wantsText } from './wants-text';

type Subscriber = typeof subscriber.$inferSelect;

/**
 * A publication may be committed so much later than the time it bears, after the digest of that time:
 * each digest looks at these minutes again, and has nothing that the subscriber had.
 */
const OVERLAP_MS = 10 * 60_000;

/** A subscriber whose digest is due. */
interface Due {
  reader: Subscriber;
  span: DigestSpan;
}

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
  if (due.length === 0) return;
  const news = await newsBetween(write, {
    from: Math.min(...due.map(({ span }) => span.from)) - OVERLAP_MS,
    until: at.morning,
  });
  const digests = news.length > 0 ? await digestsOf(write, due, news) : [];
  const letters = await listDueLetters(
    write,
    dayOn(at.morning, at.timeZone),
    digests.map(({ reader }) => reader.id),
  );
  const mails = digests.map(({ reader, since, span, own }) => ({
    onceKey: `${SUBSCRIBER_MAILS}digest:${span.until}:${reader.id}`,
    to: { subscriberId: reader.id },
    about: {
      kind: 'digest' as const,
      rhythm: reader.rhythm === 'weekly' ? reader.rhythm : ('daily' as const),
      news: own,
    },
    letters: letters.of({ ...reader, follows: (key) => since.has(key) }),
  }));
  await queueMails(write, mails, now);
  const sent = mails.flatMap(({ onceKey: mailKey, to, letters: own }) =>
    own.map((letterId) => ({ ...to, letterId, mailKey })),
  );
  await noteLettersSent(write, sent, now);
  const got = digests.flatMap(({ reader, own }) =>
    own.map(({ storyId, language }) => ({ subscriberId: reader.id, storyId, language })),
  );
  await noteAnnounced(write, got, now);
  await noteConsidered(write, due);
}

/** The digests that have something to say. */
async function digestsOf(write: Queries, due: readonly Due[], news: readonly News[]) {
  const ids = due.map(({ reader }) => reader.id);
  const follows = await followsOf(write, ids);
  const stories = [...new Set(news.map(({ storyId }) => storyId))];
  const had = await listHadTexts(write, stories, ids);
  return due.flatMap((each) => {
    const since = follows.get(each.reader.id) ?? new Map<string, number>();
    const own = chosenNews(news, { ...each, since, had });
    return own.length > 0 ? [{ ...each, since, own }] : [];
  });
}

/** Moves on to when news were considered; who gets mails at once has nothing left for a digest. */
async function noteConsidered(write: Queries, due: readonly Due[]): Promise<void> {
  const upTo = ({ reader, span }: Due) => (reader.rhythm === 'once' ? null : span.until);
  for (const [newsUpTo, own] of groupedBy(due, upTo)) {
    const ids = own.map(({ reader }) => reader.id);
    await write.update(subscriber).set({ newsUpTo }).where(inArray(subscriber.id, ids));
  }
}

/** The announced texts that a subscriber gets in a digest, the oldest first. */
function chosenNews(
  news: readonly News[],
  of: Due & {
    /** When the subscriber began to follow each scope, by its key. */
    since: ReadonlyMap<string, number>;
    had: HadTexts;
  },
): NewsOfText[] {
  const { reader, span } = of;
  const chosen: NewsOfText[] = [];
  for (const each of news) {
    const isAfter = each.publishedAt > span.from - OVERLAP_MS;
    if (!isAfter || each.publishedAt > span.until) continue;
    const times = each.scopes.flatMap((scope) => of.since.get(scopeKey(scope)) ?? []);
    const since = Math.min(...times);
    if (since > each.publishedAt) continue;
    // A text is shown as it is now, so one that is in the digest has all corrections.
    const now = chosen.flatMap(({ storyId, language }) =>
      storyId === each.storyId ? [{ language, at: span.until }] : [],
    );
    const had = [...now, ...of.had.of(each.storyId, reader.id)];
    if (!wantsText(each, { ...reader, since, had })) continue;
    const { storyId, language, isCorrection, publishedAt } = each;
    chosen.push({ storyId, language, isCorrection, publishedAt });
  }
  return chosen;
}

async function newsBetween(write: Queries, { from, until }: DigestSpan): Promise<News[]> {
  const rows = await write
    .select()
    .from(announcement)
    .where(and(gt(announcement.publishedAt, from), lte(announcement.publishedAt, until)))
    .orderBy(asc(announcement.publishedAt));
  const found: News[] = [];
  for (const row of rows) {
    const news = await getNews(write, row);
    if (news) found.push(news);
  }
  return found;
}

/** Since when subscribers follow each scope that e-mail is on about, by its key. */
async function followsOf(
  write: Queries,
  ids: readonly string[],
): Promise<Map<string, Map<string, number>>> {
  const rows = await write
    .select()
    .from(subscription)
    .where(inArray(subscription.subscriberId, [...ids]));
  const key = ({ kind, scopeId: id }: (typeof rows)[number]) => scopeKey({ kind, id });
  const off = await offScopes(
    write,
    rows.map(({ kind, scopeId: id }) => ({ kind, id })),
  );
  const own = groupedBy(
    rows.filter((row) => !off.has(key(row))),
    (row) => row.subscriberId,
  );
  return new Map(
    [...own].map(([id, each]) => [id, new Map(each.map((row) => [key(row), row.since]))]),
  );
}

/**
 * Queues mails about the day for those who follow it, where a story in a language of theirs has it;
 * none while e-mail about today is off.
 */
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
  const wanting = subscribers.filter(({ id, language, onlyMine }) => {
    const since = follows.get(id)?.get('today');
    return since !== undefined && since <= morning && languages.has(onlyMine ? language : '');
  });
  const about = { kind: 'today' as const, day };
  const mails = wanting.map(({ id }) => {
    return { onceKey: `${SUBSCRIBER_MAILS}today:${day}:${id}`, to: { subscriberId: id }, about };
  });
  await queueMails(write, mails, now);
}
