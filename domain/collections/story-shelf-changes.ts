import { asc, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { collectionStory, collectionStoryNote } from '@/db/schema/collections';
import { Refused } from '@/domain/forms/form';
import type { Author } from '@/domain/permissions/staff';
import { arrangeShelf, noteOnShelf, putOnShelf, takeOffShelf } from './shelf-changes';

export interface StoryShelves {
  storyId: string;
  /** Language of the notes. */
  language: string;
  /** All collections of the story; `place` counts from 1, null for any position. */
  shelves: readonly { collectionId: string; place: number | null; note: string }[];
}

/**
 * Puts a story in exactly these collections, at the given positions and with the given notes.
 * Writes only what differs.
 * @throws NotAllowed; Refused when a collection does not exist
 */
export async function putOnShelves(
  write: Queries,
  by: Author,
  { storyId, language, shelves }: StoryShelves,
  now: number,
): Promise<void> {
  const before = await write
    .select({ id: collectionStory.collectionId })
    .from(collectionStory)
    .where(eq(collectionStory.storyId, storyId));
  const wanted = new Set(shelves.map((shelf) => shelf.collectionId));
  for (const { id } of before) {
    if (!wanted.has(id)) await takeOffShelf(write, by, { collectionId: id, storyId }, now);
  }
  for (const { collectionId, place, note } of shelves) {
    const item = { collectionId, storyId };
    const isThere = before.some(({ id }) => id === collectionId);
    if (!isThere && !(await putOnShelf(write, by, item, now))) {
      throw new Refused('writing.wrong.gone', 'collectionNamed', 422);
    }
    if (place !== null) await moveOnShelf(write, by, { ...item, place }, now);
    if (note !== (await noteOf(write, item, language))) {
      await noteOnShelf(write, by, { ...item, notes: [{ language, note }] }, now);
    }
  }
}

async function moveOnShelf(
  write: Queries,
  by: Author,
  { collectionId, storyId, place }: { collectionId: string; storyId: string; place: number },
  now: number,
): Promise<void> {
  const rows = await write
    .select({ id: collectionStory.storyId })
    .from(collectionStory)
    .where(eq(collectionStory.collectionId, collectionId))
    .orderBy(asc(collectionStory.position), asc(collectionStory.storyId));
  const order = rows.map(({ id }) => id);
  const ids = order.filter((id) => id !== storyId);
  ids.splice(place - 1, 0, storyId);
  if (ids.every((id, at) => id === order[at])) return;
  await arrangeShelf(write, by, { collectionId, ids }, now);
}

async function noteOf(
  write: Queries,
  item: { collectionId: string; storyId: string },
  language: string,
): Promise<string> {
  const notes = await write
    .select()
    .from(collectionStoryNote)
    .where(eq(collectionStoryNote.collectionId, item.collectionId));
  const own = notes.find((row) => row.storyId === item.storyId && row.language === language);
  return own?.note ?? '';
}
