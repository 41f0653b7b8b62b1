import { eq } from 'drizzle-orm';
import { inParts } from '@/db/in-parts';
import type { Queries } from '@/db/open';
import { storyPlace } from '@/db/schema/places';
import { occasion, story, UNDATED } from '@/db/schema/stories';
import { storyTopic } from '@/db/schema/topics';
import { monthDay, parseEventDate, sortKey } from '@/domain/dates/edtf';
import { type DetailsContent, type DetailsField, differingDetails } from './details-content';
import { putShelves } from './shelves-changes';
import { putNames } from './story-names-changes';

/**
 * Writes details to the rows that readers' pages are made from; only what differs. Must run inside
 * `changingStory`.
 * @param live the details in these rows
 * @returns the fields that were written
 */
export async function putLiveDetails(
  write: Queries,
  storyId: string,
  { live, wanted }: { live: DetailsContent; wanted: DetailsContent },
  now: number,
): Promise<DetailsField[]> {
  const fields = differingDetails(live, wanted);
  const { placeIds, topicIds, names, occasion: visit, shelves, ...facts } = wanted;
  const own = Object.entries(facts).filter(([field]) => fields.some((each) => each === field));
  if (own.length > 0) {
    const dates = fields.includes('eventDate') ? dateDetails(facts.eventDate) : {};
    const values = { ...Object.fromEntries(own), ...dates };
    await write.update(story).set(values).where(eq(story.id, storyId));
  }
  if (fields.includes('placeIds')) await putPlaces(write, storyId, placeIds);
  if (fields.includes('topicIds')) await putTopics(write, storyId, topicIds);
  if (fields.includes('names')) await putNames(write, storyId, names);
  if (fields.includes('occasion')) await putOccasion(write, storyId, visit);
  if (fields.includes('shelves')) await putShelves(write, storyId, shelves, now);
  return fields;
}

/** The columns derived from a story's EDTF date: sort key and day of the year. */
export function dateDetails(eventDate: string): { eventSort: number; monthDay: string } {
  const date = parseEventDate(eventDate);
  if (!date) return { eventSort: UNDATED, monthDay: '' };
  return { eventSort: sortKey(date), monthDay: monthDay(date) ?? '' };
}

/** Sets exactly these places of a story, in this order. */
export async function putPlaces(
  write: Queries,
  storyId: string,
  placeIds: readonly string[],
): Promise<void> {
  await write.delete(storyPlace).where(eq(storyPlace.storyId, storyId));
  const rows = [...new Set(placeIds)].map((placeId, position) => ({ storyId, placeId, position }));
  await inParts(rows, (part) => write.insert(storyPlace).values(part));
}

/** Sets exactly these topics of a story, in this order. */
export async function putTopics(
  write: Queries,
  storyId: string,
  topicIds: readonly string[],
): Promise<void> {
  await write.delete(storyTopic).where(eq(storyTopic.storyId, storyId));
  const rows = [...new Set(topicIds)].map((topicId, position) => ({ storyId, topicId, position }));
  await inParts(rows, (part) => write.insert(storyTopic).values(part));
}

async function putOccasion(
  write: Queries,
  storyId: string,
  visit: DetailsContent['occasion'],
): Promise<void> {
  await write.delete(occasion).where(eq(occasion.storyId, storyId));
  if (visit) await write.insert(occasion).values({ storyId, ...visit });
}
