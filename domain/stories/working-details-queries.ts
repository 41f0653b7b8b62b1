import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { collectionStory, collectionStoryNote } from '@/db/schema/collections';
import { detailsRevision } from '@/db/schema/details';
import { occasion, story, text } from '@/db/schema/stories';
import type { StoryRecord } from '@/domain/access/text-access-queries';
import { groupedBy } from '@/domain/grouped';
import { subjectsOfStory } from '@/domain/search/subjects-of-story-queries';
import { type DetailsContent, readDetailsContent, withoutWishes } from './details-content';
import { type ResolvedDetails, resolveDetails } from './resolve-details-queries';

/** The details of a story that readers have, or would have if it were published. */
export async function liveDetails(read: Queries, storyId: string): Promise<DetailsContent> {
  const [found] = await read
    .select({
      facts: {
        kind: story.kind,
        originalLanguage: story.originalLanguage,
        eventDate: story.eventDate,
        eventCalendar: story.eventCalendar,
        source: story.source,
        sourceUrl: story.sourceUrl,
        coverImageId: story.coverImageId,
      },
      visit: { startsAt: occasion.startsAt, endsAt: occasion.endsAt, venue: occasion.venue },
    })
    .from(story)
    .leftJoin(occasion, eq(occasion.storyId, story.id))
    .where(eq(story.id, storyId));
  if (!found) throw new Error(`No story ${storyId}.`);
  const { places, topics, names } = await subjectsOfStory(read, storyId);
  return {
    ...found.facts,
    placeIds: places,
    topicIds: topics,
    names,
    occasion: found.visit,
    shelves: await liveShelves(read, storyId),
  };
}

async function liveShelves(read: Queries, storyId: string): Promise<DetailsContent['shelves']> {
  const rows = await read
    .select({
      collectionId: collectionStory.collectionId,
      language: collectionStoryNote.language,
      note: collectionStoryNote.note,
    })
    .from(collectionStory)
    .leftJoin(
      collectionStoryNote,
      and(
        eq(collectionStoryNote.collectionId, collectionStory.collectionId),
        eq(collectionStoryNote.storyId, collectionStory.storyId),
      ),
    )
    .where(eq(collectionStory.storyId, storyId))
    .orderBy(asc(collectionStory.collectionId), asc(collectionStoryNote.language));
  return [...groupedBy(rows, (row) => row.collectionId)].map(([collectionId, own]) => {
    const notes = own.map(({ language, note }) => [language, note]);
    const worded = notes.filter(([language, note]) => language !== null && note !== null);
    return { collectionId, place: null, notes: Object.fromEntries(worded) };
  });
}

/** A saved version of the details of a story, exactly as it was saved. */
export async function findSavedDetails(
  read: Queries,
  storyId: string,
  id: string,
): Promise<{ id: string; number: number; content: DetailsContent } | undefined> {
  const [row] = await read
    .select({
      id: detailsRevision.id,
      number: detailsRevision.number,
      content: detailsRevision.content,
    })
    .from(detailsRevision)
    .where(and(eq(detailsRevision.id, id), eq(detailsRevision.storyId, storyId)));
  return row && { ...row, content: readDetailsContent(row.content) };
}

/**
 * The details of a story as staff see them: those of a saved version, else what readers have.
 * @param id of the version; null for a story whose details were never saved
 */
export async function detailsAt(
  read: Queries,
  storyId: string,
  id: string | null,
): Promise<ResolvedDetails> {
  const saved = id === null ? undefined : await findSavedDetails(read, storyId, id);
  if (!saved) return { content: await liveDetails(read, storyId), dropped: [] };
  return resolveDetails(read, saved.content);
}

/** The details of a story as they are being worked on. */
export async function workingDetails(
  read: Queries,
  of: Pick<StoryRecord, 'id' | 'workingDetailsId' | 'hasDetailsChanges'>,
): Promise<DetailsContent> {
  const { content } = await detailsAt(read, of.id, of.workingDetailsId);
  // Positions that were wished for are taken once the details are public.
  return of.hasDetailsChanges ? content : withoutWishes(content);
}

/** Whether readers ever had the story in any language. */
export async function wasEverPublic(read: Queries, storyId: string): Promise<boolean> {
  const [row] = await read
    .select({ id: text.id })
    .from(text)
    .where(and(eq(text.storyId, storyId), isNotNull(text.firstPublishedAt)))
    .limit(1);
  return row !== undefined;
}
