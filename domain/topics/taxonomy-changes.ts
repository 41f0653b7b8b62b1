import { COUNTS, TOPICS } from '@/cache/tags';
import { topic, topicName } from '@/db/schema/topics';
import type { Taxonomy } from '@/domain/taxonomy/taxonomy-queries';

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
  terms: topic,
  names: topicName,
  termId: topicName.topicId,
  ofTerm: (topicId) => ({ topicId }),
  listTags: async () => [TOPICS],
  ownTags: () => [],
  contentTags: () => [COUNTS],
};
