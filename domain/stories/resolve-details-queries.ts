import { aliasedTable, eq } from 'drizzle-orm';
import { namedTables } from '@/db/named-tables';
import type { Queries } from '@/db/open';
import { isOneOf } from '@/db/sql';
import { knownImages } from '@/domain/texts/image-use-queries';
import {
  type DetailsContent,
  type DetailsField,
  type DetailsShelf,
  sortedShelves,
} from './details-content';

/** Saved details as they can be used now. */
export interface ResolvedDetails {
  content: DetailsContent;
  /** The fields from which something is left out because it was deleted since. */
  dropped: DetailsField[];
}

/**
 * Saved details as they can be used now: what was merged since is replaced by what it was merged
 * into, what was deleted since is left out. What is only unpublished stays, as it does in lists.
 */
export async function resolveDetails(
  read: Queries,
  saved: DetailsContent,
): Promise<ResolvedDetails> {
  const { coverImageId } = saved;
  const nameIds = saved.names.map(({ nameId }) => nameId);
  const collectionIds = saved.shelves.map(({ collectionId }) => collectionId);
  const places = await present(read, 'place', saved.placeIds);
  const topics = await present(read, 'topic', saved.topicIds);
  const names = await present(read, 'name', nameIds);
  const collections = await present(read, 'collection', collectionIds);
  const isCoverGone = coverImageId !== null && !(await knownImages(read, [coverImageId])).length;
  const isLost = (ids: readonly string[], found: ReadonlyMap<string, string>) =>
    ids.some((id) => !found.has(id));
  const lost: Partial<Record<DetailsField, boolean>> = {
    placeIds: isLost(saved.placeIds, places),
    topicIds: isLost(saved.topicIds, topics),
    names: isLost(nameIds, names),
    shelves: isLost(collectionIds, collections),
    coverImageId: isCoverGone,
  };
  return {
    content: {
      ...saved,
      coverImageId: isCoverGone ? null : coverImageId,
      placeIds: followed(saved.placeIds, places),
      topicIds: followed(saved.topicIds, topics),
      names: followedNames(saved.names, names),
      shelves: followedShelves(saved.shelves, collections),
    },
    dropped: (Object.keys(lost) as DetailsField[]).filter((field) => lost[field]),
  };
}

/**
 * Saved details with what was merged since replaced by what it was merged into; what was deleted
 * stays. So versions from before and after a merge can be compared.
 */
export async function followMerges(
  read: Queries,
  saved: readonly DetailsContent[],
): Promise<DetailsContent[]> {
  const idsOf = (of: (content: DetailsContent) => readonly string[]) => [
    ...new Set(saved.flatMap(of)),
  ];
  const known = async (kind: Parameters<typeof namedTables>[0], ids: readonly string[]) => {
    const found = await present(read, kind, ids);
    return new Map(ids.map((id) => [id, found.get(id) ?? id]));
  };
  const places = await known(
    'place',
    idsOf(({ placeIds }) => placeIds),
  );
  const topics = await known(
    'topic',
    idsOf(({ topicIds }) => topicIds),
  );
  const names = await known(
    'name',
    idsOf((each) => each.names.map(({ nameId }) => nameId)),
  );
  const collections = await known(
    'collection',
    idsOf(({ shelves }) => shelves.map(({ collectionId }) => collectionId)),
  );
  return saved.map((content) => ({
    ...content,
    placeIds: followed(content.placeIds, places),
    topicIds: followed(content.topicIds, topics),
    names: followedNames(content.names, names),
    shelves: followedShelves(content.shelves, collections),
  }));
}

/** What each of these is now: itself, or what it was merged into; deleted ones are left out. */
async function present(
  read: Queries,
  kind: Parameters<typeof namedTables>[0],
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { terms } = namedTables(kind);
  const into = aliasedTable(terms, 'into_term');
  const rows = await read
    .select({ id: terms.id, mergedIntoId: terms.mergedIntoId, intoId: into.id })
    .from(terms)
    .leftJoin(into, eq(into.id, terms.mergedIntoId))
    .where(isOneOf(terms.id, JSON.stringify(ids)));
  return new Map(
    rows.flatMap(({ id, mergedIntoId, intoId }): [string, string][] => {
      const now = mergedIntoId === null ? id : intoId;
      return now === null ? [] : [[id, now]];
    }),
  );
}

function followed(ids: readonly string[], found: ReadonlyMap<string, string>): string[] {
  return [...new Set(ids.flatMap((id) => found.get(id) ?? []))];
}

function followedNames(
  names: DetailsContent['names'],
  found: ReadonlyMap<string, string>,
): DetailsContent['names'] {
  const now = names.flatMap(({ nameId, role }) => {
    const id = found.get(nameId);
    return id === undefined ? [] : { nameId: id, role };
  });
  return [...new Map(now.map((each) => [`${each.role} ${each.nameId}`, each])).values()];
}

/** Where two collections became one, the notes of the one that remains count first. */
function followedShelves(
  shelves: readonly DetailsShelf[],
  found: ReadonlyMap<string, string>,
): DetailsShelf[] {
  const isMerged = (shelf: DetailsShelf) => found.get(shelf.collectionId) !== shelf.collectionId;
  const inOrder = shelves.toSorted((a, b) => Number(isMerged(a)) - Number(isMerged(b)));
  const now = new Map<string, DetailsShelf>();
  for (const shelf of inOrder) {
    const id = found.get(shelf.collectionId);
    if (id === undefined) continue;
    const kept = now.get(id);
    if (kept) now.set(id, { ...kept, notes: { ...shelf.notes, ...kept.notes } });
    else now.set(id, { ...shelf, collectionId: id });
  }
  return sortedShelves([...now.values()]);
}
