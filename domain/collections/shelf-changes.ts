import { and, asc, count, eq, max } from 'drizzle-orm';
import { COLLECTIONS, storyTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { changedRows } from '@/db/rows';
import { collection, collectionStory, collectionStoryNote } from '@/db/schema/collections';
import { story } from '@/db/schema/stories';
import { addToAudit } from '@/domain/audit/changes';
import { refuseUnseen } from '@/domain/forms/seen';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { bringReaderSearchInStep } from '@/domain/search/reader-index-changes';
import { carryIntoDetails } from '@/domain/stories/carry-details-changes';
import type { DetailsShelf } from '@/domain/stories/details-content';
import { sortedShelves } from '@/domain/stories/details-content';
import type { ShelfItem } from './collection';
import { shelfTags } from './invalidation-changes';

const ofItem = ({ collectionId, storyId }: ShelfItem) =>
  and(eq(collectionStory.collectionId, collectionId), eq(collectionStory.storyId, storyId));

/** Adds a story at the end of a collection. @returns whether both exist */
export async function putOnShelf(
  write: Queries,
  by: Author,
  item: ShelfItem,
  now: number,
): Promise<boolean> {
  const { collectionId } = item;
  requireMay(by, 'collection.change');
  const found = await write
    .select({ count: count() })
    .from(collection)
    .innerJoin(story, eq(story.id, item.storyId))
    .where(eq(collection.id, item.collectionId));
  if (found[0]?.count !== 1) return false;
  const [last] = await write
    .select({ position: max(collectionStory.position) })
    .from(collectionStory)
    .where(eq(collectionStory.collectionId, item.collectionId));
  const position = (last?.position ?? -1) + 1;
  const added = await write
    .insert(collectionStory)
    .values({ ...item, position })
    .onConflictDoNothing();
  if (changedRows(added) > 0) {
    await bringReaderSearchInStep(write, item.storyId);
    await tell(write, by, 'collection.put', item, now);
    await carry(write, by, item, (shelf) => shelf ?? { collectionId, place: null, notes: {} }, now);
  }
  return true;
}

/** Removes a story from a collection, with its notes there. */
export async function takeOffShelf(
  write: Queries,
  by: Author,
  item: ShelfItem,
  now: number,
): Promise<void> {
  requireMay(by, 'collection.change');
  await write.delete(collectionStoryNote).where(ofNote(item));
  const taken = await write.delete(collectionStory).where(ofItem(item));
  if (changedRows(taken) > 0) {
    await bringReaderSearchInStep(write, item.storyId);
    await tell(write, by, 'collection.take', item, now);
    await carry(write, by, item, () => null, now);
  }
}

/** A story's position in a collection, and its notes there. */
export interface ShelfRecord {
  position: number;
  notes: { language: string; note: string }[];
}

/** The position of a story in a collection, and its notes there; null when it is not in it. */
export async function findShelfRecord(read: Queries, item: ShelfItem): Promise<ShelfRecord | null> {
  const [row] = await read.select().from(collectionStory).where(ofItem(item));
  if (!row) return null;
  const notes = await read.select().from(collectionStoryNote).where(ofNote(item));
  const { position } = row;
  return { position, notes: notes.map(({ language, note }) => ({ language, note })) };
}

/**
 * Puts a story back into a collection where it was, with its notes.
 * @returns false when it is in the collection, or the collection was deleted
 */
export async function restoreOnShelf(
  write: Queries,
  by: Author,
  item: ShelfItem,
  { position, notes }: ShelfRecord,
  now: number,
): Promise<boolean> {
  if (await findShelfRecord(write, item)) return false;
  if (!(await putOnShelf(write, by, item, now))) return false;
  await write.update(collectionStory).set({ position }).where(ofItem(item));
  for (const each of notes) await write.insert(collectionStoryNote).values({ ...item, ...each });
  const words = notes.map(({ language, note }) => [language, note] as const);
  await carry(write, by, item, (shelf) => shelf && withNotes(shelf, words), now);
  return true;
}

/** Reorders the stories of a collection; unnamed stories keep their order after the others. */
export async function arrangeShelf(
  write: Queries,
  by: Author,
  { collectionId, ids }: { collectionId: string; ids: readonly string[] },
  now: number,
): Promise<void> {
  requireMay(by, 'collection.change');
  const place = new Map(ids.map((id, index) => [id, index - ids.length]));
  const entries = await write
    .select()
    .from(collectionStory)
    .where(eq(collectionStory.collectionId, collectionId))
    .orderBy(asc(collectionStory.position), asc(collectionStory.storyId));
  const order = (row: { storyId: string; position: number }) =>
    place.get(row.storyId) ?? row.position;
  const sorted = [...entries].sort((a, b) => order(a) - order(b));
  for (const [position, row] of sorted.entries()) {
    if (row.position === position) continue;
    await write.update(collectionStory).set({ position }).where(ofItem(row));
  }
  await markStale(write, shelfTags(collectionId), now);
  const subject = { subjectKind: 'collection', subjectId: collectionId, now };
  await addToAudit(write, by, { action: 'collection.arrangeStories', ...subject, detail: { ids } });
}

/**
 * Saves the notes of a story on a collection's shelf, per language; an empty note is deleted.
 * @param given.was fingerprint of the notes that the editor saw
 */
export async function noteOnShelf(
  write: Queries,
  by: Author,
  given: ShelfItem & { was?: string; notes: { language: string; note: string }[] },
  now: number,
): Promise<void> {
  requireMay(by, 'collection.change');
  const { notes, was, ...item } = given;
  const found = await write.select().from(collectionStory).where(ofItem(item));
  if (found.length === 0) return;
  const stored = await write.select().from(collectionStoryNote).where(ofNote(item));
  refuseUnseen(was, Object.fromEntries(stored.map((row) => [row.language, row.note])));
  for (const { language, note } of notes) {
    await write
      .delete(collectionStoryNote)
      .where(and(ofNote(item), eq(collectionStoryNote.language, language)));
    if (note) await write.insert(collectionStoryNote).values({ ...item, language, note });
  }
  await tell(write, by, 'collection.note', item, now);
  const words = notes.map(({ language, note }) => [language, note] as const);
  await carry(write, by, item, (shelf) => shelf && withNotes(shelf, words), now);
}

function withNotes(
  shelf: DetailsShelf,
  notes: readonly (readonly [language: string, note: string])[],
): DetailsShelf {
  const all = Object.entries({ ...shelf.notes, ...Object.fromEntries(notes) });
  return { ...shelf, notes: Object.fromEntries(all.filter(([, note]) => note !== '')) };
}

/** Details of the story that wait for publication get the same change. */
async function carry(
  write: Queries,
  by: Author,
  { collectionId, storyId }: ShelfItem,
  change: (shelf: DetailsShelf | null) => DetailsShelf | null,
  now: number,
): Promise<void> {
  const [of] = await write.select().from(story).where(eq(story.id, storyId));
  if (!of) return;
  const isIt = (shelf: DetailsShelf) => shelf.collectionId === collectionId;
  await carryIntoDetails(
    write,
    by,
    of,
    (content) => {
      const changed = change(content.shelves.find(isIt) ?? null);
      const others = content.shelves.filter((shelf) => !isIt(shelf));
      return { ...content, shelves: sortedShelves(changed ? [...others, changed] : others) };
    },
    now,
  );
}

function ofNote({ collectionId, storyId }: ShelfItem) {
  return and(
    eq(collectionStoryNote.collectionId, collectionId),
    eq(collectionStoryNote.storyId, storyId),
  );
}

async function tell(
  write: Queries,
  by: Author,
  action: string,
  { collectionId, storyId }: ShelfItem,
  now: number,
): Promise<void> {
  await markStale(write, [COLLECTIONS, storyTag(storyId), ...shelfTags(collectionId)], now);
  const subject = { subjectKind: 'collection', subjectId: collectionId, now };
  await addToAudit(write, by, { action, ...subject, detail: { storyId } });
}
