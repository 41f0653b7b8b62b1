import { eq } from 'drizzle-orm';
import { inParts } from '@/db/in-parts';
import type { Queries } from '@/db/open';
import { name } from '@/db/schema/names';
import { place, storyPlace } from '@/db/schema/places';
import { occasion, story, UNDATED } from '@/db/schema/stories';
import { storyTopic, topic } from '@/db/schema/topics';
import { isOneOf } from '@/db/sql';
import { requireStory } from '@/domain/access/text-access-queries';
import { monthDay, parseEventDate, sortKey } from '@/domain/dates/edtf';
import { changingStory } from '@/domain/freshness/story-invalidation-changes';
import type { Author } from '@/domain/permissions/staff';
import { auditStory } from '@/domain/texts/audit-changes';
import { knownImages } from '@/domain/texts/image-use-queries';
import { bringSearchInStep } from '@/domain/texts/search-changes';
import { type ChangedDetails, type DetailsProblem, NAME_FIELDS } from './story-details';
import { putNames } from './story-names-changes';

/** The result of changing details; a refusal changes nothing. */
export type DetailsOutcome =
  | { status: 'changed' }
  | { status: 'refused'; problems: readonly [DetailsProblem, ...DetailsProblem[]] };

/**
 * Changes properties of a story that do not depend on the language; absent ones stay.
 * @throws NotThere, NotAllowed
 */
export async function changeStoryDetails(
  write: Queries,
  by: Author,
  storyId: string,
  changed: ChangedDetails,
  now: number,
): Promise<DetailsOutcome> {
  await requireStory(write, by, 'story.change', storyId);
  const [problem, ...others] = await problemsWith(write, changed);
  if (problem) return { status: 'refused', problems: [problem, ...others] };
  const { placeIds, topicIds, names, occasion: visit, ...facts } = changed;
  await changingStory(write, storyId, now, async () => {
    const dates = facts.eventDate === undefined ? {} : dateDetails(facts.eventDate);
    const values = { ...facts, ...dates, changedAt: now, changedBy: by.staffId };
    await write.update(story).set(values).where(eq(story.id, storyId));
    if (placeIds) await putPlaces(write, storyId, placeIds);
    if (topicIds) await putTopics(write, storyId, topicIds);
    if (names) await putNames(write, storyId, names);
    if (visit !== undefined) await putOccasion(write, storyId, visit);
  });
  if (changed.source !== undefined || changed.originalLanguage !== undefined) {
    await bringSearchInStep(write, storyId);
  }
  await auditStory(write, by, 'story.change', storyId, now, { ...changed });
  return { status: 'changed' };
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
  visit: NonNullable<ChangedDetails['occasion']> | null,
): Promise<void> {
  await write.delete(occasion).where(eq(occasion.storyId, storyId));
  if (visit) await write.insert(occasion).values({ storyId, ...visit });
}

async function problemsWith(write: Queries, changed: ChangedDetails): Promise<DetailsProblem[]> {
  const problems: DetailsProblem[] = [];
  const { topicIds = [], placeIds = [], names = [], coverImageId, eventDate } = changed;
  if (eventDate && !parseEventDate(eventDate)) {
    problems.push({ field: 'eventDate', code: 'dateUnreadable' });
  }
  const topics = await write
    .select({ id: topic.id })
    .from(topic)
    .where(isOneOf(topic.id, JSON.stringify(topicIds)));
  if (topics.length < new Set(topicIds).size) problems.push({ field: 'topicNamed', code: 'gone' });
  const places = await write
    .select({ id: place.id })
    .from(place)
    .where(isOneOf(place.id, JSON.stringify(placeIds)));
  if (places.length < new Set(placeIds).size) problems.push({ field: 'placeNamed', code: 'gone' });
  const nameIds = [...new Set(names.map(({ nameId }) => nameId))];
  const known = await write
    .select({ id: name.id })
    .from(name)
    .where(isOneOf(name.id, JSON.stringify(nameIds)));
  const isThere = new Set(known.map(({ id }) => id));
  const lost = names.find(({ nameId }) => !isThere.has(nameId));
  if (lost) problems.push({ field: NAME_FIELDS[lost.role], code: 'gone' });
  if (coverImageId && (await knownImages(write, [coverImageId])).length === 0) {
    problems.push({ field: 'coverImageId', code: 'gone' });
  }
  return problems;
}
