import { and, asc, desc, eq } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { relatedTag, TOPICS } from '@/cache/tags';
import { prepared } from '@/db/client';
import type { Queries } from '@/db/open';
import { listing } from '@/db/schema/site';
import { comesAfter, comesBefore, given } from '@/db/sql';
import { getStoryRows } from './row-queries';
import type { StoryRow } from './story';

/** How many neighbours on either side are related to a story. */
const REACH = 2;

const inList = () => and(eq(listing.list, given('list')), eq(listing.language, ''));
const cursor = { first: given('key'), second: given('id') };

const earlierIn = (read: Queries) =>
  read
    .select({ id: listing.storyId })
    .from(listing)
    .where(and(inList(), comesBefore(listing.eventSort, listing.storyId, cursor)))
    .orderBy(desc(listing.eventSort), desc(listing.storyId))
    .limit(REACH)
    .prepare();

const laterIn = (read: Queries) =>
  read
    .select({ id: listing.storyId })
    .from(listing)
    .where(and(inList(), comesAfter(listing.eventSort, listing.storyId, cursor)))
    .orderBy(asc(listing.eventSort), asc(listing.storyId))
    .limit(REACH)
    .prepare();

const earlier = prepared(earlierIn);
const later = prepared(laterIn);

/** The stories that stand nearest in time to a story in its first topic, earliest first. */
export async function getRelated(
  story: { id: string; eventSort: number; topicId: string | null },
  language: string,
): Promise<StoryRow[]> {
  noteTag(relatedTag(story.id, language), TOPICS);
  if (!story.topicId) return [];
  const at = { list: `topic:${story.topicId}`, key: story.eventSort, id: story.id };
  const before = await earlier().execute(at);
  const after = await later().execute(at);
  return getStoryRows(
    [...before.reverse(), ...after].map((row) => row.id),
    language,
  );
}

/** Ids of the stories that name a story as related, read in a running transaction. */
export async function neighboursIn(
  write: Queries,
  lists: readonly string[],
  story: { id: string; eventSort: number },
): Promise<string[]> {
  const found: string[] = [];
  for (const list of lists) {
    const at = { list, key: story.eventSort, id: story.id };
    found.push(...(await earlierIn(write).execute(at)).map((row) => row.id));
    found.push(...(await laterIn(write).execute(at)).map((row) => row.id));
  }
  return found;
}
