/** Queries about collections for staff, which are never cached. */
import { and, asc, count, eq, inArray, isNull, ne } from 'drizzle-orm';
import { reads } from '@/db/client';
import {
  collection,
  collectionName,
  collectionPid,
  collectionStory,
  collectionStoryNote,
} from '@/db/schema/collections';
import { groupedBy } from '@/domain/grouped';
import type { Staff } from '@/domain/permissions/staff';
import { listStoryTitles } from '@/domain/stories/story-title-queries';
import { foldedWords } from '@/domain/taxonomy/folded-words';
import { findMergedInto } from '@/domain/taxonomy/taxonomy-queries';
import { inTree } from '@/domain/taxonomy/tree';
import { withdrawalReason } from '@/domain/taxonomy/withdrawal-queries';
import { chosenName } from '@/domain/text-choice/chosen-name';
import type { CollectionFile, CollectionLine, MergePreview, ShelfLine } from './collection-file';
import { COLLECTION_TAXONOMY } from './taxonomy-changes';

/** All collections for staff, including unpublished ones, each followed by its subcollections. */
export async function listCollectionLines(
  _staff: Staff,
  language: string,
): Promise<CollectionLine[]> {
  const rows = await reads()
    .select()
    .from(collection)
    .where(isNull(collection.mergedIntoId))
    .orderBy(asc(collection.position), asc(collection.id));
  const names = groupedBy(await reads().select().from(collectionName), (row) => row.collectionId);
  const counted = await reads()
    .select({ id: collectionStory.collectionId, count: count() })
    .from(collectionStory)
    .groupBy(collectionStory.collectionId);
  const counts = new Map(counted.map((row) => [row.id, row.count]));
  const lines = rows.map(({ id, type, identifier, parentId, withdrawnAt }) => {
    const worded = names.get(id) ?? [];
    const chosen = chosenName(worded, language);
    return {
      ...{ id, type, parentId, withdrawnAt },
      identifier: identifier ?? '',
      name: chosen?.name ?? '',
      nameLanguage: chosen?.language ?? language,
      names: worded.map(({ language: tag, name }) => ({ language: tag, name })),
      stories: counts.get(id) ?? 0,
    };
  });
  return inTree(lines);
}

/** Collections whose call number or name in any language contains the search words. */
export async function findCollectionLines(
  staff: Staff,
  words: string,
  language: string,
): Promise<CollectionLine[]> {
  const wanted = foldedWords(words);
  const lines = await listCollectionLines(staff, language);
  return lines.filter(({ names, identifier }) =>
    [identifier, ...names.map(({ name }) => name)].some((each) => {
      const folded = foldedWords(each).join(' ');
      return wanted.every((word) => folded.includes(word));
    }),
  );
}

/** Id of the collection that this one was merged into, or null. */
export function findCollectionMergedInto(_staff: Staff, id: string): Promise<string | null> {
  return findMergedInto(COLLECTION_TAXONOMY, id);
}

/** A collection without its shelf, or null. */
export async function getCollectionFile(_staff: Staff, id: string): Promise<CollectionFile | null> {
  const [row] = await reads()
    .select()
    .from(collection)
    .where(and(eq(collection.id, id), isNull(collection.mergedIntoId)));
  if (!row) return null;
  const names = await reads()
    .select()
    .from(collectionName)
    .where(eq(collectionName.collectionId, id))
    .orderBy(asc(collectionName.language));
  const pids = await reads()
    .select({ scheme: collectionPid.scheme, value: collectionPid.value, url: collectionPid.url })
    .from(collectionPid)
    .where(eq(collectionPid.collectionId, id))
    .orderBy(asc(collectionPid.scheme), asc(collectionPid.value));
  const [shelf] = await reads()
    .select({ count: count() })
    .from(collectionStory)
    .where(eq(collectionStory.collectionId, id));
  const { mergedIntoId: _, position: __, createdAt: ___, ...facts } = row;
  return {
    ...facts,
    identifier: row.identifier ?? '',
    withdrawalReason: row.withdrawnAt ? await withdrawalReason(COLLECTION_TAXONOMY, id) : '',
    names,
    pids,
    stories: shelf?.count ?? 0,
  };
}

/** The stories of a collection in their order, without those that the user may not see. */
export async function listShelfLines(
  staff: Staff,
  id: string,
  language: string,
): Promise<ShelfLine[]> {
  const shelf = await reads()
    .select({ id: collectionStory.storyId })
    .from(collectionStory)
    .where(eq(collectionStory.collectionId, id))
    .orderBy(asc(collectionStory.position), asc(collectionStory.storyId));
  const notes = groupedBy(
    await reads()
      .select()
      .from(collectionStoryNote)
      .where(eq(collectionStoryNote.collectionId, id)),
    (row) => row.storyId,
  );
  const stories = await listStoryTitles(
    staff,
    shelf.map((row) => row.id),
    language,
  );
  return stories.map((story) => {
    const worded = (notes.get(story.id) ?? []).map((row) => [row.language, row.note]);
    return { story, notes: Object.fromEntries(worded) };
  });
}

/** What merging a collection into another would do; null when either does not exist. */
export async function previewMerge(
  staff: Staff,
  from: string,
  into: string,
): Promise<MergePreview | null> {
  const source = await getCollectionFile(staff, from);
  const target = await getCollectionFile(staff, into);
  if (!source || !target || from === into) return null;
  const there = reads()
    .select({ id: collectionStory.storyId })
    .from(collectionStory)
    .where(eq(collectionStory.collectionId, into));
  const [both] = await reads()
    .select({ count: count() })
    .from(collectionStory)
    .where(and(eq(collectionStory.collectionId, from), inArray(collectionStory.storyId, there)));
  const [below] = await reads()
    .select({ count: count() })
    .from(collection)
    .where(
      and(eq(collection.parentId, from), ne(collection.id, into), isNull(collection.mergedIntoId)),
    );
  const has = new Set(target.names.map((row) => row.language));
  return {
    into: target,
    stories: source.stories,
    both: both?.count ?? 0,
    below: below?.count ?? 0,
    pids: source.pids.length,
    redirected: source.names.filter((row) => has.has(row.language)),
    takenOver: source.names.filter((row) => !has.has(row.language)),
  };
}
