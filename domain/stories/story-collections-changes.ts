import { and, asc, eq } from 'drizzle-orm';
import { COLLECTIONS, feedTag, shelfTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { collection, collectionStory, collectionStoryNote } from '@/db/schema/collections';
import { isOneOf } from '@/db/sql';
import { requireStory } from '@/domain/access/text-access-queries';
import { isBlank } from '@/domain/documents/plain/clean-text';
import { Refused } from '@/domain/forms/form';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { changingStory } from '@/domain/freshness/story-invalidation-changes';
import type { Author } from '@/domain/permissions/staff';
import { auditStory } from '@/domain/texts/audit-changes';
import { touchStory } from '@/domain/texts/revision-changes';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';

/** The requested position of a story in a collection. */
export interface WishedShelf {
  collectionId: string;
  /** Notes by language; absent ones stay, empty ones are deleted. */
  notes: { language: string; note: string }[];
  /** Position on the shelf from 1; absent to keep it, or to append. */
  place?: number;
}

/**
 * Puts a story into exactly these collections. In a collection that has it already it keeps its
 * position unless one is given.
 * @throws NotThere, NotAllowed; Refused when a collection does not exist
 */
export async function setCollectionsOfStory(
  write: Queries,
  by: Author,
  storyId: string,
  wished: readonly WishedShelf[],
  now: number,
): Promise<void> {
  await requireStory(write, by, 'story.change', storyId);
  const wanted = [...new Map(wished.map((shelf) => [shelf.collectionId, shelf])).values()];
  const ids = wanted.map((shelf) => shelf.collectionId);
  const known = await write
    .select({ id: collection.id })
    .from(collection)
    .where(isOneOf(collection.id, JSON.stringify(ids)));
  if (known.length < ids.length) throw new Refused('writing.wrong.gone', 'collectionNamed', 422);
  const before = await shelvesOf(write, storyId);
  const left = before.filter((id) => !ids.includes(id));
  await changingStory(write, storyId, now, async () => {
    for (const id of left) await takeOff(write, id, storyId);
    for (const shelf of wanted) await putOn(write, shelf, storyId);
  });
  const stale = [...ids, ...left].flatMap((id) =>
    INTERFACE_LANGUAGES.flatMap((tag) => [shelfTag(id, tag), feedTag(`collection:${id}`, tag)]),
  );
  await markStale(write, [COLLECTIONS, ...stale], now);
  await touchStory(write, by, storyId, now);
  await auditStory(write, by, 'story.collections', storyId, now, { collections: ids });
}

async function shelvesOf(write: Queries, storyId: string): Promise<string[]> {
  const rows = await write
    .select({ id: collectionStory.collectionId })
    .from(collectionStory)
    .where(eq(collectionStory.storyId, storyId));
  return rows.map((row) => row.id);
}

async function takeOff(write: Queries, collectionId: string, storyId: string): Promise<void> {
  await write
    .delete(collectionStory)
    .where(
      and(eq(collectionStory.collectionId, collectionId), eq(collectionStory.storyId, storyId)),
    );
  const { collectionId: inIt, storyId: ofIt } = collectionStoryNote;
  await write.delete(collectionStoryNote).where(and(eq(inIt, collectionId), eq(ofIt, storyId)));
}

async function putOn(
  write: Queries,
  { collectionId, notes, place }: WishedShelf,
  storyId: string,
): Promise<void> {
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
  if (place !== undefined) await moveTo(write, collectionId, shelf, storyId, place - 1);
  for (const { language, note } of notes) {
    const key = { collectionId, storyId, language };
    const { collectionId: inIt, storyId: ofIt, language: tongue } = collectionStoryNote;
    await write
      .delete(collectionStoryNote)
      .where(and(eq(inIt, collectionId), eq(ofIt, storyId), eq(tongue, language)));
    if (!isBlank(note))
      await write.insert(collectionStoryNote).values({ ...key, note: note.trim() });
  }
}

async function moveTo(
  write: Queries,
  collectionId: string,
  shelf: readonly { storyId: string; position: number }[],
  storyId: string,
  index: number,
): Promise<void> {
  const others = shelf.filter((row) => row.storyId !== storyId);
  const moved = shelf.find((row) => row.storyId === storyId);
  if (!moved) return;
  const ordered = others.toSpliced(Math.max(0, index), 0, moved);
  for (const [position, row] of ordered.entries()) {
    if (row.position === position) continue;
    await write
      .update(collectionStory)
      .set({ position })
      .where(
        and(
          eq(collectionStory.collectionId, collectionId),
          eq(collectionStory.storyId, row.storyId),
        ),
      );
  }
}
