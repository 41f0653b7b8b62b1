import { NAMES } from '@/cache/tags';
import { NAMED_TABLES } from '@/db/named-tables';
import type { Taxonomy } from '@/domain/taxonomy/taxonomy-queries';
import { LEVELS } from '@/domain/taxonomy/tree';

/** Describes names for the taxonomy's functions. */
export const NAME_TAXONOMY: Taxonomy = {
  kind: 'name',
  permission: 'name.change',
  levels: LEVELS,
  actions: {
    name: 'name.name',
    unname: 'name.unname',
    arrange: 'name.arrange',
    nest: 'name.nest',
    merge: 'name.merge',
    unpublish: 'name.withdraw',
    republish: 'name.bringBack',
  },
  ...NAMED_TABLES.name,
  listTags: async () => [NAMES],
  ownTags: () => [],
  contentTags: () => [],
};
