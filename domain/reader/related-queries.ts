import { noteTag } from '@/cache/context';
import { publishedNearTag, relatedTag, TOPICS } from '@/cache/tags';
import { prepared } from '@/db/client';
import { storyPlace } from '@/db/schema/places';
import { isOneOf, param } from '@/db/sql';
import {
  earlierIn,
  inTime,
  laterIn,
  olderIn,
  youngerIn,
} from '@/domain/freshness/neighbour-queries';
import { groupedBy } from '@/domain/grouped';
import { MOST_RELATED, nearestInTime, type Related } from './related';
import type { StoryRow } from './story';
import { getStoryRows } from './story-list-queries';

const earlier = prepared(earlierIn);
const later = prepared(laterIn);
const older = prepared(olderIn);
const younger = prepared(youngerIn);

const placesOf = prepared((read) =>
  read
    .select({ storyId: storyPlace.storyId, placeId: storyPlace.placeId })
    .from(storyPlace)
    .where(isOneOf(storyPlace.storyId, param('ids')))
    .prepare(),
);

export interface Near {
  id: string;
  eventSort: number;
  publishedAt: number;
  /** Topics of the story, in the editor's order. */
  topicIds: readonly string[];
}

/**
 * Related stories: of the same topics and close in time, most similar first; if there are few, also
 * stories of the first topic that were published at about the same time.
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
  noteTag(publishedNearTag(story.id, language));
  const at = { list: `topic:${first}`, key: story.publishedAt, id: story.id };
  const beside = [...(await younger().execute(at)), ...(await older().execute(at))];
  const ids = beside.map((row) => row.id).filter((id) => !close.some((row) => row.id === id));
  const ofTopic = await getStoryRows(ids.slice(0, MOST_RELATED - close.length), language);
  return { close, ofTopic };
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
