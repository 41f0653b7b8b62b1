import { COUNTS, TOPICS } from '@/cache/tags';
import { NAMED_TABLES } from '@/db/named-tables';
import type { Taxonomy } from '@/domain/taxonomy/taxonomy-queries';
import { LEVELS } from '@/domain/taxonomy/tree';

/** Describes topics for the taxonomy's functions. */
export const TOPIC_TAXONOMY: Taxonomy = {
  kind: 'topic',
  permission: 'topic.change',
  actions: {
    name: 'topic.name',
    unname: 'topic.unname',
    arrange: 'topic.arrange',
    nest: 'topic.nest',
    merge: 'topic.merge',
    unpublish: 'topic.withdraw',
    republish: 'topic.bringBack',
  },
  levels: LEVELS,
  ...NAMED_TABLES.topic,
  listTags: async () => [TOPICS],
  ownTags: () => [],
  contentTags: () => [COUNTS],
};
