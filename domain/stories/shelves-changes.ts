import { and, asc, eq } from 'drizzle-orm';
import { COLLECTIONS, feedTag, shelfTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { collectionStory, collectionStoryNote } from '@/db/schema/collections';
import { isBlank } from '@/domain/documents/plain/clean-text';
import { isSameJson } from '@/domain/documents/same';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import type { DetailsShelf } from './details-content';

/**
 * Puts a story into exactly these collections, with exactly these notes. In a collection that has
 * it already it keeps its position unless one is wished. Must run inside `changingStory`.
 */
export async function putShelves(
  write: Queries,
  storyId: string,
  shelves: readonly DetailsShelf[],
  now: number,
): Promise<void> {
  const ids = shelves.map(({ collectionId }) => collectionId);
  const before = await write
    .select({ id: collectionStory.collectionId })
    .from(collectionStory)
    .where(eq(collectionStory.storyId, storyId));
  const left = before.map(({ id }) => id).filter((id) => !ids.includes(id));
  for (const id of left) await takeOff(write, id, storyId);
  const changed: string[] = [];
  for (const shelf of shelves)
    if (await putOn(write, shelf, storyId)) changed.push(shelf.collectionId);
  const stale = [...changed, ...left].flatMap((id) =>
    INTERFACE_LANGUAGES.flatMap((tag) => [shelfTag(id, tag), feedTag(`collection:${id}`, tag)]),
  );
  if (stale.length > 0) await markStale(write, [COLLECTIONS, ...stale], now);
}

async function takeOff(write: Queries, collectionId: string, storyId: string): Promise<void> {
  await write.delete(collectionStory).where(isOn(collectionId, storyId));
  await write.delete(collectionStoryNote).where(isNoteOf(collectionId, storyId));
}

/** @returns whether anything was changed */
async function putOn(
  write: Queries,
  { collectionId, notes, place }: DetailsShelf,
  storyId: string,
): Promise<boolean> {
  const shelf = await write
    .select({ storyId: collectionStory.storyId, position: collectionStory.position })
    .from(collectionStory)
    .where(eq(collectionStory.collectionId, collectionId))
    .orderBy(asc(collectionStory.position), asc(collectionStory.storyId));
  const isOnIt = shelf.some((row) => row.storyId === storyId);
  if (!isOnIt) {
    const position = (shelf.at(-1)?.position ?? -1) + 1;
    await write.insert(collectionStory).values({ collectionId, storyId, position });
    shelf.push({ storyId, position });
  }
  const isMoved = place !== null && (await moveTo(write, collectionId, shelf, storyId, place - 1));
  const isWorded = await putNotes(write, { collectionId, storyId }, notes);
  return !isOnIt || isMoved || isWorded;
}

async function putNotes(
  write: Queries,
  { collectionId, storyId }: { collectionId: string; storyId: string },
  notes: Record<string, string>,
): Promise<boolean> {
  const isNote = isNoteOf(collectionId, storyId);
  const stored = await write.select().from(collectionStoryNote).where(isNote);
  const was = Object.fromEntries(stored.map(({ language, note }) => [language, note]));
  const is = Object.fromEntries(
    Object.entries(notes).flatMap(([language, note]) =>
      isBlank(note) ? [] : [[language, note.trim()]],
    ),
  );
  if (isSameJson(was, is)) return false;
  await write.delete(collectionStoryNote).where(isNote);
  const rows = Object.entries(is).map(([language, note]) => {
    return { collectionId, storyId, language, note };
  });
  if (rows.length > 0) await write.insert(collectionStoryNote).values(rows);
  return true;
}

async function moveTo(
  write: Queries,
  collectionId: string,
  shelf: readonly { storyId: string; position: number }[],
  storyId: string,
  index: number,
): Promise<boolean> {
  const others = shelf.filter((row) => row.storyId !== storyId);
  const moved = shelf.find((row) => row.storyId === storyId);
  if (!moved) return false;
  const ordered = others.toSpliced(Math.max(0, index), 0, moved);
  let isMoved = false;
  for (const [position, row] of ordered.entries()) {
    if (row.position === position) continue;
    await write.update(collectionStory).set({ position }).where(isOn(collectionId, row.storyId));
    isMoved = true;
  }
  return isMoved;
}

function isOn(collectionId: string, storyId: string) {
  return and(eq(collectionStory.collectionId, collectionId), eq(collectionStory.storyId, storyId));
}

function isNoteOf(collectionId: string, storyId: string) {
  const { collectionId: inIt, storyId: ofIt } = collectionStoryNote;
  return and(eq(inIt, collectionId), eq(ofIt, storyId));
}
