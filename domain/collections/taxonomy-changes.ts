import { COLLECTIONS, collectionTag } from '@/cache/tags';
import { collection, collectionName } from '@/db/schema/collections';
import type { Taxonomy } from '@/domain/taxonomy/taxonomy-queries';
import { familyTags, shelfTags } from './invalidation-changes';

/** Describes collections for the taxonomy's functions. */
export const COLLECTION_TAXONOMY: Taxonomy = {
  kind: 'collection',
  permission: 'collection.change',
  actions: {
    name: 'collection.name',
    unname: 'collection.unname',
    arrange: 'collection.arrange',
    nest: 'collection.nest',
    merge: 'collection.merge',
    unpublish: 'collection.withdraw',
    republish: 'collection.bringBack',
  },
  terms: collection,
  names: collectionName,
  termId: collectionName.collectionId,
  ofTerm: (collectionId) => ({ collectionId }),
  listTags: async (write, id) => (id ? familyTags(write, id) : [COLLECTIONS]),
  ownTags: (id) => [collectionTag(id)],
  contentTags: shelfTags,
};
