import { and, asc, eq } from 'drizzle-orm';
import { newContext, noteTag, withContext } from '@/cache/context';
import { addressTag, COLLECTIONS, collectionTag, shelfTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import {
  collection,
  collectionName,
  collectionPid,
  collectionStory,
  collectionStoryNote,
} from '@/db/schema/collections';
import { given, isOneOf } from '@/db/sql';
import { groupedBy } from '@/domain/grouped';
import { getStoryRows } from '@/domain/stories/row-queries';
import { DEFAULT_INTERFACE } from '@/i18n/languages';
import type { Collection, PersistentIdentifier, ShelfEntry, ShelfPlace } from './collection';

const bySlug = prepared((read) =>
  read
    .select({ id: collectionName.collectionId })
    .from(collectionName)
    .where(
      and(eq(collectionName.language, given('language')), eq(collectionName.slug, given('slug'))),
    )
    .prepare(),
);

const everyName = prepared((read) =>
  read
    .select({
      id: collection.id,
      type: collection.type,
      identifier: collection.identifier,
      dates: collection.dates,
      access: collection.access,
      language: collectionName.language,
      name: collectionName.name,
      slug: collectionName.slug,
      description: collectionName.description,
      extent: collectionName.extent,
    })
    .from(collection)
    .innerJoin(collectionName, eq(collectionName.collectionId, collection.id))
    .where(isOneOf(collection.id, given('ids')))
    .prepare(),
);

const everyId = prepared((read) =>
  read
    .select({ id: collection.id })
    .from(collection)
    .orderBy(asc(collection.position), asc(collection.id))
    .prepare(),
);

const pids = prepared((read) =>
  read
    .select()
    .from(collectionPid)
    .where(eq(collectionPid.collectionId, given('id')))
    .orderBy(asc(collectionPid.scheme), asc(collectionPid.value))
    .prepare(),
);

const shelf = prepared((read) =>
  read
    .select({ storyId: collectionStory.storyId })
    .from(collectionStory)
    .where(eq(collectionStory.collectionId, given('id')))
    .orderBy(asc(collectionStory.position), asc(collectionStory.storyId))
    .prepare(),
);

const notes = prepared((read) =>
  read
    .select()
    .from(collectionStoryNote)
    .where(eq(collectionStoryNote.collectionId, given('id')))
    .prepare(),
);

const ofStory = prepared((read) =>
  read
    .select({ id: collectionStory.collectionId })
    .from(collectionStory)
    .innerJoin(collection, eq(collection.id, collectionStory.collectionId))
    .where(eq(collectionStory.storyId, given('storyId')))
    .orderBy(asc(collection.position), asc(collection.id))
    .prepare(),
);

/** Id of the collection at an address, or null. */
export async function findCollection(language: string, slug: string): Promise<string | null> {
  noteTag(addressTag('collection', language, slug));
  const [row] = await bySlug().execute({ language, slug });
  return row?.id ?? null;
}

/** A collection worded for a page in `language`, or null. */
export async function getCollection(id: string, language: string): Promise<Collection | null> {
  const [found] = await getCollections([id], language);
  return found ?? null;
}

/** All collections in the order that editors gave them. */
export async function listCollections(language: string): Promise<Collection[]> {
  noteTag(COLLECTIONS);
  const ids = (await everyId().execute()).map((row) => row.id);
  return withContext(newContext(), () => getCollections(ids, language));
}

/** The same with how many stories each shelf has. The list's own tag stands for all those shelves. */
export async function listCountedCollections(
  language: string,
): Promise<(Collection & { count: number })[]> {
  const collections = await listCollections(language);
  return withContext(newContext(), () =>
    Promise.all(
      collections.map(async (entry) => ({
        ...entry,
        count: (await getShelf(entry.id, language)).length,
      })),
    ),
  );
}

/** Persistent identifiers of a collection. */
export async function getPids(id: string): Promise<PersistentIdentifier[]> {
  noteTag(collectionTag(id));
  return pids().execute({ id });
}

/** The published stories of a collection in their chosen order, with the notes that stand beside them. */
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

/** Every collection that a story stands in, with its neighbours there. */
export async function getShelfPlaces(storyId: string, language: string): Promise<ShelfPlace[]> {
  const ids = (await ofStory().execute({ storyId })).map((row) => row.id);
  const found = await getCollections(ids, language);
  const places = await Promise.all(
    found.map(async (entry) => {
      const entries = await getShelf(entry.id, language);
      const index = entries.findIndex(({ row }) => row.id === storyId);
      if (index < 0) return [];
      return {
        collection: entry,
        number: index + 1,
        count: entries.length,
        previous: entries[index - 1]?.row ?? null,
        next: entries[index + 1]?.row ?? null,
      };
    }),
  );
  return places.flat();
}

async function getCollections(ids: readonly string[], language: string): Promise<Collection[]> {
  for (const id of ids) noteTag(collectionTag(id));
  const names = groupedBy(await everyName().execute({ ids: JSON.stringify(ids) }), (row) => row.id);
  return ids.flatMap((id) => {
    const worded = names.get(id) ?? [];
    const chosen =
      worded.find((row) => row.language === language) ??
      worded.find((row) => row.language === DEFAULT_INTERFACE) ??
      worded[0];
    if (!chosen) return [];
    return {
      ...chosen,
      slugs: Object.fromEntries(worded.map((row) => [row.language, row.slug])),
    };
  });
}
