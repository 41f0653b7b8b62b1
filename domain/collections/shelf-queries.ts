import { and, asc, eq, exists } from 'drizzle-orm';
import { newContext, noteTag, withContext } from '@/cache/context';
import { shelfTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { collection, collectionStory, collectionStoryNote } from '@/db/schema/collections';
import { text } from '@/db/schema/stories';
import { param } from '@/db/sql';
import { groupedBy } from '@/domain/grouped';
import { getStoryRows } from '@/domain/reader/story-list-queries';
import type { NestedCollection, ShelfEntry, ShelfPosition } from './collection';
import { getCollections, listCollections } from './queries';

const shelf = prepared((read) =>
  read
    .select({ storyId: collectionStory.storyId })
    .from(collectionStory)
    .where(eq(collectionStory.collectionId, param('id')))
    .orderBy(asc(collectionStory.position), asc(collectionStory.storyId))
    .prepare(),
);

const notes = prepared((read) =>
  read
    .select()
    .from(collectionStoryNote)
    .where(eq(collectionStoryNote.collectionId, param('id')))
    .prepare(),
);

const ofStory = prepared((read) =>
  read
    .select({ id: collectionStory.collectionId })
    .from(collectionStory)
    .innerJoin(collection, eq(collection.id, collectionStory.collectionId))
    .where(eq(collectionStory.storyId, param('storyId')))
    .orderBy(asc(collection.position), asc(collection.id))
    .prepare(),
);

/** The stories of a collection that have a published text. */
const publishedOnShelf = prepared((read) =>
  read
    .select({ storyId: collectionStory.storyId })
    .from(collectionStory)
    .where(
      and(
        eq(collectionStory.collectionId, param('id')),
        exists(
          read
            .select({ id: text.id })
            .from(text)
            .where(and(eq(text.storyId, collectionStory.storyId), eq(text.state, 'published'))),
        ),
      ),
    )
    .orderBy(asc(collectionStory.position), asc(collectionStory.storyId))
    .prepare(),
);

/**
 * All collections with the number of stories on each shelf. The page gets only the list's tag,
 * which covers all those shelves.
 */
export async function listCountedCollections(
  language: string,
): Promise<(NestedCollection & { count: number })[]> {
  const collections = await listCollections(language);
  return withContext(newContext(), () =>
    Promise.all(
      collections.map(async (entry) => ({
        ...entry,
        count: (await shownOnShelf(entry.id, language)).length,
      })),
    ),
  );
}

/** The published stories of a collection in the editors' order, with their notes. */
export async function getShelf(id: string, language: string): Promise<ShelfEntry[]> {
  noteTag(shelfTag(id, language));
  const ids = (await shelf().execute({ id })).map((row) => row.storyId);
  const rows = await getStoryRows(ids, language);
  const notesOf = groupedBy(await notes().execute({ id }), (row) => row.storyId);
  return rows.map((row, index) => {
    const worded = notesOf.get(row.id) ?? [];
    const note = worded.find((entry) => entry.language === language) ?? worded[0];
    return {
      row,
      number: index + 1,
      note: note?.note ?? '',
      noteLanguage: note?.language ?? language,
    };
  });
}

/**
 * Every collection that contains a story, with the stories before and after it there.
 * @param wanted for a draft: the collections that it will be in, at the end of those where it is new
 */
export async function getShelfPositions(
  storyId: string,
  language: string,
  wanted?: readonly string[],
): Promise<ShelfPosition[]> {
  const ids = wanted ?? (await ofStory().execute({ storyId })).map((row) => row.id);
  const found = await getCollections(ids, language);
  const places = await Promise.all(
    found.map(async (entry) => {
      const known = await shownOnShelf(entry.id, language);
      const isNew = wanted !== undefined && !known.includes(storyId);
      const shown = isNew ? [...known, storyId] : known;
      const index = shown.indexOf(storyId);
      if (index < 0) return [];
      const [previous, next] = [shown[index - 1], shown[index + 1]];
      return { collection: entry, number: index + 1, count: shown.length, previous, next };
    }),
  );
  const beside = places.flat().flatMap(({ previous, next }) => [previous, next]);
  const stories = [...new Set(beside)].filter((id) => id !== undefined);
  const rows = new Map((await getStoryRows(stories, language)).map((row) => [row.id, row]));
  return places.flat().map((place) => ({
    ...place,
    previous: rows.get(place.previous ?? '') ?? null,
    next: rows.get(place.next ?? '') ?? null,
  }));
}

/** Ids of the published stories of a collection in the editors' order. */
async function shownOnShelf(id: string, language: string): Promise<string[]> {
  noteTag(shelfTag(id, language));
  return (await publishedOnShelf().execute({ id })).map((row) => row.storyId);
}
