/** What mails to subscribers show, as it is when they are sent. */
import type { Queries } from '@/db/open';
import { dayList } from '@/domain/dates/today';
import type { NewsOfText } from '@/domain/mail/mail';
import type { StoryRow } from '@/domain/reader/story';
import { getStoryRows, listStories } from '@/domain/reader/story-list-queries';
import { type Scope, scopeKey } from '@/domain/subscriptions/scope';
import { scopesOfNews, shownLanguage } from './news-queries';
import type { MailReader } from './subscriber-queries';

/** Stories of one mail; a further line says how many more there are. */
export const MOST_STORIES = 30;

/** A story in a mail. */
export interface MailedStory {
  row: StoryRow;
  isCorrection: boolean;
}

/**
 * The text of a mail about one story, and the scopes that the subscriber follows of it, the
 * narrowest first.
 * @returns null where it is unpublished, or nothing by which it is mailed is followed any more
 */
export async function getMailedStory(
  read: Queries,
  news: NewsOfText,
  reader: MailReader,
): Promise<(MailedStory & { scopes: Scope[] }) | null> {
  const scopes = await followedOf(read, news, reader);
  const language = scopes.length > 0 ? await shownLanguage(read, news, reader) : null;
  if (language === null) return null;
  const [row] = await getStoryRows([news.storyId], language);
  if (row?.language !== language) return null;
  return { row, isCorrection: news.isCorrection, scopes };
}

/** The texts of a digest that are still published and followed. */
export async function listMailedStories(
  read: Queries,
  news: readonly NewsOfText[],
  reader: MailReader,
): Promise<MailedStory[]> {
  const found: MailedStory[] = [];
  for (const each of news) {
    const story = await getMailedStory(read, each, reader);
    if (story) found.push({ row: story.row, isCorrection: story.isCorrection });
  }
  return found;
}

/** The stories of a day of the year, the earliest event first. @param day `2026-03-08` */
export async function listStoriesOfDay(
  day: string,
  { language, onlyMine }: Pick<MailReader, 'language' | 'onlyMine'>,
  { timeZone, now }: { timeZone: string; now: number },
): Promise<StoryRow[]> {
  const { list } = dayList(day.slice('2026-'.length), timeZone, now);
  const size = MOST_STORIES;
  return (await listStories({ list, language, only: onlyMine, order: 'event', size })).rows;
}

async function followedOf(
  read: Queries,
  { storyId, publishedAt = 0 }: NewsOfText,
  reader: MailReader,
): Promise<Scope[]> {
  const followed = new Set(reader.follows.map(scopeKey));
  const scopes = await scopesOfNews(read, { storyId, publishedAt });
  return scopes.filter((scope) => followed.has(scopeKey(scope)));
}
