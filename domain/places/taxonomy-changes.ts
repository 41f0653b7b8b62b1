import { PLACE_COUNTS, PLACES } from '@/cache/tags';
import { NAMED_TABLES } from '@/db/named-tables';
import type { Taxonomy } from '@/domain/taxonomy/taxonomy-queries';
import { PLACE_LEVELS } from './place';

/** Describes places for the taxonomy's functions. */
export const PLACE_TAXONOMY: Taxonomy = {
  kind: 'place',
  permission: 'place.change',
  levels: PLACE_LEVELS,
  actions: {
    name: 'place.name',
    unname: 'place.unname',
    arrange: 'place.arrange',
    nest: 'place.nest',
    merge: 'place.merge',
    unpublish: 'place.withdraw',
    republish: 'place.bringBack',
  },
  ...NAMED_TABLES.place,
  listTags: async () => [PLACES],
  ownTags: () => [],
  contentTags: () => [PLACE_COUNTS],
};
