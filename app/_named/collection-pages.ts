import type { Collection } from '@/domain/collections/collection';
import { getCollection } from '@/domain/collections/queries';
import type { NamedPages } from './named-pages';

export const COLLECTION_PAGES: NamedPages<Collection> = {
  kind: 'collection',
  section: 'collections',
  get: getCollection,
};
