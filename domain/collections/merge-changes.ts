import { asc, eq, inArray } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import {
  collection,
  collectionPid,
  collectionStory,
  collectionStoryNote,
} from '@/db/schema/collections';
import type { Author } from '@/domain/permissions/staff';
import { mergeTerms } from '@/domain/taxonomy/merge-changes';
import type { MergeProblem } from '@/domain/taxonomy/merging';
import { COLLECTION_TAXONOMY } from './taxonomy-changes';

/**
 * Merges one collection permanently into another (`mergeTerms`): its stories with their notes are
 * appended, without duplicates, and its persistent identifiers move to the other.
 * @returns why it cannot be merged, or null
 */
export async function mergeCollections(
  write: Queries,
  by: Author,
  { from, into }: { from: string; into: string },
  now: number,
): Promise<MergeProblem | null> {
  return mergeTerms(write, by, COLLECTION_TAXONOMY, { from, into }, now, async () => {
    await moveShelf(write, from, into);
    const ofSource = eq(collectionPid.collectionId, from);
    await write.update(collectionPid).set({ collectionId: into }).where(ofSource);
    const [source] = await write
      .select({ identifier: collection.identifier })
      .from(collection)
      .where(eq(collection.id, from));
    return { tags: [], detail: { identifier: source?.identifier ?? null } };
  });
}

async function moveShelf(write: Queries, from: string, into: string): Promise<void> {
  const entries = await write
    .select()
    .from(collectionStory)
    .where(inArray(collectionStory.collectionId, [from, into]))
    .orderBy(asc(collectionStory.position), asc(collectionStory.storyId));
  const kept = entries.filter((row) => row.collectionId === into);
  const has = new Set(kept.map((row) => row.storyId));
  let position = (kept.at(-1)?.position ?? -1) + 1;
  await write.delete(collectionStory).where(eq(collectionStory.collectionId, from));
  for (const { storyId, collectionId } of entries) {
    if (collectionId !== from || has.has(storyId)) continue;
    await write.insert(collectionStory).values({ collectionId: into, storyId, position });
    position += 1;
  }
  const ofSource = eq(collectionStoryNote.collectionId, from);
  for (const note of await write.select().from(collectionStoryNote).where(ofSource)) {
    const row = { ...note, collectionId: into };
    await write.insert(collectionStoryNote).values(row).onConflictDoNothing();
  }
  await write.delete(collectionStoryNote).where(ofSource);
}
