import { and, asc, eq, isNull } from 'drizzle-orm';
import { newContext, noteTag, withContext } from '@/cache/context';
import { COLLECTIONS, collectionTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { collection, collectionName, collectionPid } from '@/db/schema/collections';
import { isOneOf, param } from '@/db/sql';
import { groupedBy } from '@/domain/grouped';
import { inTree, shownParent } from '@/domain/taxonomy/tree';
import { chosenName } from '@/domain/text-choice/chosen-name';
import type { Collection, NestedCollection, PersistentIdentifier } from './collection';

const everyName = prepared((read) =>
  read
    .select({
      id: collection.id,
      type: collection.type,
      identifier: collection.identifier,
      dates: collection.dates,
      access: collection.access,
      coverImageId: collection.coverImageId,
      language: collectionName.language,
      name: collectionName.name,
      slug: collectionName.slug,
      description: collectionName.description,
      extent: collectionName.extent,
    })
    .from(collection)
    .innerJoin(collectionName, eq(collectionName.collectionId, collection.id))
    .where(and(isOneOf(collection.id, param('ids')), isNull(collection.withdrawnAt)))
    .prepare(),
);

const every = prepared((read) =>
  read
    .select({
      id: collection.id,
      parentId: collection.parentId,
      withdrawnAt: collection.withdrawnAt,
    })
    .from(collection)
    .where(isNull(collection.mergedIntoId))
    .orderBy(asc(collection.position), asc(collection.id))
    .prepare(),
);

const pids = prepared((read) =>
  read
    .select()
    .from(collectionPid)
    .where(eq(collectionPid.collectionId, param('id')))
    .orderBy(asc(collectionPid.scheme), asc(collectionPid.value))
    .prepare(),
);

/** A collection with its texts in `language` or a fallback, or null where there is none to show. */
export async function getCollection(id: string, language: string): Promise<Collection | null> {
  const [found] = await getCollections([id], language);
  return found ?? null;
}

/** All collections in the editors' order, each followed by its subcollections. */
export async function listCollections(language: string): Promise<NestedCollection[]> {
  noteTag(COLLECTIONS);
  const rows = new Map((await every().execute()).map((row) => [row.id, row]));
  const isShown = (id: string) => rows.get(id)?.withdrawnAt === null;
  const shown = await withContext(newContext(), () => getCollections([...rows.keys()], language));
  return inTree(
    shown.map((each) => {
      const parentId = rows.get(each.id)?.parentId ?? null;
      return { ...each, parentId: shownParent(parentId, rows, isShown) };
    }),
  );
}

/** A collection's ancestors, from the top, and its direct subcollections. */
export async function getCollectionSurroundings(
  id: string,
  language: string,
): Promise<{ above: Collection[]; below: Collection[] }> {
  const rows = new Map((await every().execute()).map((row) => [row.id, row]));
  const parents: string[] = [];
  for (let at = rows.get(id)?.parentId; at && !parents.includes(at); at = rows.get(at)?.parentId) {
    parents.unshift(at);
  }
  const isShown = (each: string) => rows.get(each)?.withdrawnAt === null;
  const children = [...rows.values()]
    .filter((row) => shownParent(row.parentId, rows, isShown) === id)
    .map((row) => row.id);
  noteTag(collectionTag(id));
  return {
    above: await getCollections(parents, language),
    below: await withContext(newContext(), () => getCollections(children, language)),
  };
}

export async function getPids(id: string): Promise<PersistentIdentifier[]> {
  noteTag(collectionTag(id));
  return pids().execute({ id });
}

/**
 * Collections with their texts in `language` or a fallback, in the given order; unknown and
 * unpublished ones are left out.
 */
export async function getCollections(
  ids: readonly string[],
  language: string,
): Promise<Collection[]> {
  for (const id of ids) noteTag(collectionTag(id));
  const names = groupedBy(await everyName().execute({ ids: JSON.stringify(ids) }), (row) => row.id);
  return ids.flatMap((id) => {
    const worded = names.get(id) ?? [];
    const chosen = chosenName(worded, language);
    if (!chosen) return [];
    return {
      ...chosen,
      identifier: chosen.identifier ?? '',
      slugs: Object.fromEntries(worded.map((row) => [row.language, row.slug])),
    };
  });
}
