import type { Collection } from '@/domain/collections/collection';
import { getCollection } from '@/domain/collections/queries';
import type { Image } from '@/domain/images/image';
import { getImages } from '@/domain/images/queries';
import type { NamedPages } from './named-pages';

export const COLLECTION_PAGES: NamedPages<Collection> = {
  kind: 'collection',
  section: 'collections',
  get: getCollection,
};

/** The cover image of a collection, or null. */
export async function coverOf(
  { coverImageId }: Collection,
  language: string,
): Promise<Image | null> {
  if (!coverImageId) return null;
  return (await getImages([coverImageId], language)).get(coverImageId) ?? null;
}
