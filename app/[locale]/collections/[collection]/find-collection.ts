import { cache } from 'react';
import { collectionPath } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import type { Frame } from '@/components/layout/frame';
import type { Collection } from '@/domain/collections/collection';
import { getCollection, isCollectionUnpublished } from '@/domain/collections/queries';
import type { Image } from '@/domain/images/image';
import { getImages } from '@/domain/images/queries';
import { findNamed } from '@/domain/links/named-queries';

/** The collection at an address; its new address when it has moved; null when there is none. */
export type FoundCollection =
  | { is: 'here'; collection: Collection }
  | { is: 'moved'; slug: string }
  | { is: 'withdrawn' }
  | null;

/** Finds a collection by its current slug, a former one, or its slug in another language. */
export const collectionAt = cache(async (locale: string, slug: string) => {
  const frame = await readFrame(locale);
  return { frame, found: await find(frame, slug) };
});

/** Addresses of a collection in other languages, by its name there or its fallback name. */
export function collectionLinks(frame: Frame, collection: Collection, rest = '') {
  return languageLinks(frame, (language) => {
    return `${collectionPath(language, collection.slugs[language] ?? collection.slug)}${rest}`;
  });
}

/** The cover image, or null. */
export async function coverOf(
  { coverImageId }: Collection,
  language: string,
): Promise<Image | null> {
  if (!coverImageId) return null;
  return (await getImages([coverImageId], language)).get(coverImageId) ?? null;
}

async function find(frame: Frame, slug: string): Promise<FoundCollection> {
  const { language } = frame;
  const id = await findNamed('collection', language, slug);
  if (!id) return null;
  const collection = await getCollection(id, language);
  if (!collection) return (await isCollectionUnpublished(id)) ? { is: 'withdrawn' } : null;
  if (collection.slug !== slug) return { is: 'moved', slug: collection.slug };
  return { is: 'here', collection };
}
