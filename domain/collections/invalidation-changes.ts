import { COLLECTIONS, collectionTag, feedTag, shelfTag } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { collection } from '@/db/schema/collections';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';

/** Tags of a collection's own facts and of its ancestors, because its pages name them. */
export async function familyTags(write: Queries, collectionId: string): Promise<string[]> {
  const parents = new Map(
    (await write.select({ id: collection.id, parentId: collection.parentId }).from(collection)).map(
      (row) => [row.id, row.parentId],
    ),
  );
  const family = new Set<string>();
  for (let id: string | null = collectionId; id && !family.has(id); id = parents.get(id) ?? null) {
    family.add(id);
  }
  return [COLLECTIONS, ...[...family].map(collectionTag)];
}

/** Tags of a collection's shelf, on its pages and in its feeds. */
export function shelfTags(collectionId: string): string[] {
  return INTERFACE_LANGUAGES.flatMap((language) => [
    shelfTag(collectionId, language),
    feedTag(`collection:${collectionId}`, language),
  ]);
}
