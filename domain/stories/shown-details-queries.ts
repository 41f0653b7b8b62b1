import { and, eq, max } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { collectionStory } from '@/db/schema/collections';
import { isOneOf } from '@/db/sql';
import type { StoryRecord } from '@/domain/access/text-access-queries';
import type { DetailsContent, DetailsShelf } from './details-content';
import type { ShelfWish, StoredDetails } from './story-details';
import { liveDetails, workingDetails } from './working-details-queries';

/** The details of a story as a page shows them to staff. */
export interface ShownDetails extends StoredDetails {
  /** The story's row, with the details in it. */
  row: StoryRecord;
}

/**
 * The details of a story for its page.
 * @param language of the notes in collections
 * @param isWorking the working copy; else what readers have
 */
export async function shownDetails(
  read: Queries,
  of: StoryRecord,
  language: string,
  isWorking: boolean,
): Promise<ShownDetails> {
  const content = isWorking ? await workingDetails(read, of) : await liveDetails(read, of.id);
  const { placeIds, topicIds, names, occasion, shelves, ...facts } = content;
  return {
    row: { ...of, ...facts },
    ...{ placeIds, topicIds, names, occasion },
    shelves: await shownShelves(read, of.id, shelves, language),
  };
}

/** The details that a form changes, as they are now. */
export async function currentDetails(
  read: Queries,
  of: StoryRecord,
  language: string,
): Promise<{ facts: Omit<DetailsContent, 'shelves'>; shelves: StoredDetails['shelves'] }> {
  const { shelves, ...facts } = await workingDetails(read, of);
  return { facts, shelves: await shownShelves(read, of.id, shelves, language) };
}

/**
 * The collections of a story as a form sends them, which has the notes in one language.
 * @param mayArrange whether the user may choose positions
 */
export async function shelvesOf(
  read: Queries,
  of: StoryRecord,
  wished: readonly ShelfWish[],
  { language, mayArrange }: { language: string; mayArrange: boolean },
): Promise<DetailsShelf[]> {
  const { shelves } = await workingDetails(read, of);
  return wished.map(({ collectionId, place, note }) => {
    const was = shelves.find((shelf) => shelf.collectionId === collectionId);
    const { [language]: _, ...others } = was?.notes ?? {};
    const notes = note === '' ? others : { ...others, [language]: note };
    return { collectionId, place: (mayArrange ? place : null) ?? was?.place ?? null, notes };
  });
}

/** With the position that the story has in each collection, or will have there. */
async function shownShelves(
  read: Queries,
  storyId: string,
  shelves: readonly DetailsShelf[],
  language: string,
): Promise<StoredDetails['shelves']> {
  if (shelves.length === 0) return [];
  const { collectionId, position } = collectionStory;
  const ids = JSON.stringify(shelves.map((shelf) => shelf.collectionId));
  const own = await read
    .select({ collectionId, position })
    .from(collectionStory)
    .where(and(isOneOf(collectionId, ids), eq(collectionStory.storyId, storyId)));
  const last = await read
    .select({ collectionId, position: max(position) })
    .from(collectionStory)
    .where(isOneOf(collectionId, ids))
    .groupBy(collectionId);
  return shelves.map(({ collectionId: id, place, notes }) => {
    const at = own.find((row) => row.collectionId === id)?.position;
    const end = last.find((row) => row.collectionId === id)?.position ?? -1;
    const shown = place === null ? (at ?? end + 1) : place - 1;
    return { collectionId: id, position: shown, note: notes[language] ?? '' };
  });
}
