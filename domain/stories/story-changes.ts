import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { collectionStory } from '@/db/schema/collections';
import { formerAddress } from '@/db/schema/site';
import { story } from '@/db/schema/stories';
import { requireStory } from '@/domain/access/text-access-queries';
import { shortIdFrom } from '@/domain/addresses/short-id';
import { addToAudit } from '@/domain/audit/changes';
import { changingStory } from '@/domain/freshness/story-invalidation-changes';
import { newId } from '@/domain/new-id';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import type { EventCalendar, StoryKind } from '@/domain/stories/story-kind';
import { forgetSearch } from '@/domain/texts/search-changes';
import { dateDetails, putPlaces, putTopics } from './live-details-changes';
import type { StoryName } from './story-name';
import { putNames } from './story-names-changes';

export interface StoryDetails {
  kind: StoryKind;
  originalLanguage: string;
  /** EDTF, Gregorian; empty for none. */
  eventDate: string;
  eventCalendar: EventCalendar;
  source: string;
  sourceUrl: string;
  coverImageId: string | null;
  placeIds: string[];
  topicIds: string[];
  names?: StoryName[];
  /** The short permanent id, if it has to be known beforehand. */
  shortId?: string;
}

/** Creates a story without texts, invisible to readers. Returns its id. @throws NotAllowed */
export async function addStory(
  write: Queries,
  by: Author,
  facts: StoryDetails,
  now: number,
): Promise<string> {
  requireMay(by, 'story.create');
  const { placeIds, topicIds, names = [], shortId, ...rest } = facts;
  const id = newId(now);
  await write.insert(story).values({
    ...rest,
    id,
    shortId: shortId ?? shortIdFrom(crypto.getRandomValues(new Uint8Array(8))),
    ...dateDetails(facts.eventDate),
    createdAt: now,
    createdBy: by.staffId,
    changedAt: now,
    changedBy: by.staffId,
  });
  await putPlaces(write, id, placeIds);
  await putTopics(write, id, topicIds);
  await putNames(write, id, names);
  await addToAudit(write, by, { action: 'story.add', subjectKind: 'story', subjectId: id, now });
  return id;
}

/**
 * Deletes a story permanently in every language; its pages are dropped from caches at once.
 * @throws NotThere, NotAllowed
 */
export async function removeStory(
  write: Queries,
  by: Author,
  storyId: string,
  now: number,
): Promise<void> {
  await requireStory(write, by, 'story.remove', storyId);
  await forgetSearch(write, storyId);
  await changingStory(write, storyId, now, async () => {
    await write.delete(collectionStory).where(eq(collectionStory.storyId, storyId));
    await write.delete(formerAddress).where(eq(formerAddress.targetId, storyId));
    await write.delete(story).where(eq(story.id, storyId));
  });
  const entry = { action: 'story.remove', subjectKind: 'story', subjectId: storyId, now };
  await addToAudit(write, by, entry);
}
