import { COLLECTION_PAGES, coverOf } from '@/app/_named/collection-pages';
import { namedShareRoute } from '@/app/_share/named-share';
import type { Collection } from '@/domain/collections/collection';

interface Params {
  locale: string;
  collection: string;
  shareImage: string;
}

/** The share image of a collection. */
export const GET = namedShareRoute<Params, Collection>(
  COLLECTION_PAGES,
  ({ collection }) => collection,
  coverOf,
);
