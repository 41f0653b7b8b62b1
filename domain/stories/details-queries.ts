import { and, asc, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { collectionStory, collectionStoryNote } from '@/db/schema/collections';
import { occasion, story } from '@/db/schema/stories';
import { subjectsOfStory } from '@/domain/search/subjects-of-story-queries';
import type { ChangedDetails, StoredDetails } from './story-details';

/** A story's details beside its own row. @param language of the notes in collections */
export async function storedDetails(
  read: Queries,
  storyId: string,
  language: string,
): Promise<StoredDetails> {
  const { places, topics, names } = await subjectsOfStory(read, storyId);
  const [visit] = await read.select().from(occasion).where(eq(occasion.storyId, storyId));
  const shelves = await read
    .select({
      collectionId: collectionStory.collectionId,
      position: collectionStory.position,
      note: collectionStoryNote.note,
    })
    .from(collectionStory)
    .leftJoin(
      collectionStoryNote,
      and(
        eq(collectionStoryNote.collectionId, collectionStory.collectionId),
        eq(collectionStoryNote.storyId, collectionStory.storyId),
        eq(collectionStoryNote.language, language),
      ),
    )
    .where(eq(collectionStory.storyId, storyId))
    .orderBy(asc(collectionStory.collectionId));
  return {
    placeIds: places,
    topicIds: topics,
    names,
    occasion: visit ? { startsAt: visit.startsAt, endsAt: visit.endsAt, venue: visit.venue } : null,
    shelves: shelves.map((shelf) => ({ ...shelf, note: shelf.note ?? '' })),
  };
}

/** The details of a story as they are now, in the shape in which they are changed. */
export async function currentDetails(
  read: Queries,
  storyId: string,
  language: string,
): Promise<{ facts: ChangedDetails; shelves: StoredDetails['shelves'] }> {
  const [row] = await read
    .select({
      kind: story.kind,
      originalLanguage: story.originalLanguage,
      eventDate: story.eventDate,
      eventCalendar: story.eventCalendar,
      source: story.source,
      sourceUrl: story.sourceUrl,
      coverImageId: story.coverImageId,
    })
    .from(story)
    .where(eq(story.id, storyId));
  const { shelves, ...lists } = await storedDetails(read, storyId, language);
  return { facts: { ...row, ...lists }, shelves };
}
