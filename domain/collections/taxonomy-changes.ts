import { COLLECTIONS, collectionTag } from '@/cache/tags';
import { NAMED_TABLES } from '@/db/named-tables';
import type { Taxonomy } from '@/domain/taxonomy/taxonomy-queries';
import { LEVELS } from '@/domain/taxonomy/tree';
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
  levels: LEVELS,
  ...NAMED_TABLES.collection,
  listTags: async (write, id) => (id ? familyTags(write, id) : [COLLECTIONS]),
  ownTags: (id) => [collectionTag(id)],
  contentTags: shelfTags,
};
