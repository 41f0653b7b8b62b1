import { and, asc, desc, eq, gte, lte } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { relatedTag, TOPICS } from '@/cache/tags';
import { prepared } from '@/db/client';
import type { Queries } from '@/db/open';
import { listing } from '@/db/schema/site';
import { storyPlace, UNDATED } from '@/db/schema/stories';
import { comesAfter, comesBefore, given, isOneOf } from '@/db/sql';
import { groupedBy } from '@/domain/grouped';
import { MOST_RELATED, nearestInTime, type Related } from './related';
import { getStoryRows } from './row-queries';
import type { StoryRow } from './story';

/** How many neighbours on either side of a story in a list are looked at. */
const REACH = 2;
/** Days on either side of a story's event in which others count as close in time. */
const SPAN = 3_653;

const inList = () => and(eq(listing.list, given('list')), eq(listing.language, ''));
const cursor = { first: given('key'), second: given('id') };

const earlierIn = (read: Queries) =>
  read
    .select({ id: listing.storyId })
    .from(listing)
    .where(
      and(
        inList(),
        comesBefore(listing.eventSort, listing.storyId, cursor),
        gte(listing.eventSort, given('from')),
      ),
    )
    .orderBy(desc(listing.eventSort), desc(listing.storyId))
    .limit(REACH)
    .prepare();

const laterIn = (read: Queries) =>
  read
    .select({ id: listing.storyId })
    .from(listing)
    .where(
      and(
        inList(),
        comesAfter(listing.eventSort, listing.storyId, cursor),
        lte(listing.eventSort, given('to')),
      ),
    )
    .orderBy(asc(listing.eventSort), asc(listing.storyId))
    .limit(REACH)
    .prepare();

const olderIn = (read: Queries) =>
  read
    .select({ id: listing.storyId })
    .from(listing)
    .where(and(inList(), comesBefore(listing.publishedAt, listing.storyId, cursor)))
    .orderBy(desc(listing.publishedAt), desc(listing.storyId))
    .limit(REACH)
    .prepare();

const youngerIn = (read: Queries) =>
  read
    .select({ id: listing.storyId })
    .from(listing)
    .where(and(inList(), comesAfter(listing.publishedAt, listing.storyId, cursor)))
    .orderBy(asc(listing.publishedAt), asc(listing.storyId))
    .limit(REACH)
    .prepare();

const earlier = prepared(earlierIn);
const later = prepared(laterIn);
const older = prepared(olderIn);
const younger = prepared(youngerIn);

const placesOf = prepared((read) =>
  read
    .select({ storyId: storyPlace.storyId, placeId: storyPlace.placeId })
    .from(storyPlace)
    .where(isOneOf(storyPlace.storyId, given('ids')))
    .prepare(),
);

export interface Near {
  id: string;
  eventSort: number;
  publishedAt: number;
  /** Of the story, in its editor's order. */
  topicIds: readonly string[];
}

/**
 * What a story's page leads on to: stories of its topics whose events are near in time, those that share most with it
 * first; where there are few, stories of its first topic that were published about the same time.
 */
export async function getRelated(story: Near, language: string): Promise<Related> {
  noteTag(relatedTag(story.id, language), TOPICS);
  const time = new Set<string>();
  for (const topicId of story.topicIds) {
    const at = inTime(`topic:${topicId}`, story);
    for (const row of await earlier().execute(at)) time.add(row.id);
    for (const row of await later().execute(at)) time.add(row.id);
  }
  const rows = await withPlaces([...time], story.id, language);
  const close = nearestInTime(story, rows);
  const [first] = story.topicIds;
  if (close.length > 1 || !first) return { close, ofTopic: [] };
  const at = { list: `topic:${first}`, key: story.publishedAt, id: story.id };
  const beside = [...(await younger().execute(at)), ...(await older().execute(at))];
  const ids = beside.map((row) => row.id).filter((id) => !close.some((row) => row.id === id));
  const ofTopic = await getStoryRows(ids.slice(0, MOST_RELATED - close.length), language);
  return { close, ofTopic };
}

/** Ids of the stories that name a story as related, read in a running transaction. */
export async function neighboursIn(
  write: Queries,
  lists: readonly string[],
  story: { id: string; eventSort: number; publishedAt: number },
): Promise<string[]> {
  const found = new Set<string>();
  for (const list of lists) {
    const near = inTime(list, story);
    const beside = { list, key: story.publishedAt, id: story.id };
    for (const row of await earlierIn(write).execute(near)) found.add(row.id);
    for (const row of await laterIn(write).execute(near)) found.add(row.id);
    for (const row of await olderIn(write).execute(beside)) found.add(row.id);
    for (const row of await youngerIn(write).execute(beside)) found.add(row.id);
  }
  return [...found];
}

function inTime(list: string, { id, eventSort }: { id: string; eventSort: number }) {
  // What has no date is near to nothing in time.
  const to = Math.min(eventSort + SPAN, UNDATED - 1);
  return { list, key: eventSort, id, from: eventSort < UNDATED ? eventSort - SPAN : UNDATED, to };
}

async function withPlaces(
  ids: readonly string[],
  storyId: string,
  language: string,
): Promise<{ row: StoryRow; sharedPlaces: number }[]> {
  if (ids.length === 0) return [];
  const rows = await getStoryRows(ids, language);
  const found = await placesOf().execute({ ids: JSON.stringify([storyId, ...ids]) });
  const places = groupedBy(found, (each) => each.storyId);
  const own = new Set(places.get(storyId)?.map((each) => each.placeId));
  return rows.map((row) => {
    const theirs = places.get(row.id) ?? [];
    return { row, sharedPlaces: theirs.filter((each) => own.has(each.placeId)).length };
  });
}
