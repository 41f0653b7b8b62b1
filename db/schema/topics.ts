import {
  index,
  instant,
  json,
  maybeInstant,
  maybeWords,
  primaryKey,
  table,
  textColumn,
  uniqueIndex,
  whole,
} from '@/db/columns';
import { story } from '@/db/schema/stories';

export const topic = table('topic', {
  id: textColumn().primaryKey(),
  parentId: maybeWords(),
  wikidata: textColumn().default(''),
  mergedIntoId: maybeWords(),
  position: whole().default(0),
  /** Ids of the stories that editors chose to begin with, in order. */
  start: json<string[]>().default([]),
  withdrawnAt: maybeInstant(),
  createdAt: instant(),
});

export const topicName = table(
  'topic_name',
  {
    topicId: textColumn().references(() => topic.id, { onDelete: 'cascade' }),
    language: textColumn(),
    name: textColumn(),
    slug: textColumn(),
    description: textColumn().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.topicId, t.language] }),
    uniqueIndex('topic_address').on(t.language, t.slug),
  ],
);

export const storyTopic = table(
  'story_topic',
  {
    storyId: textColumn().references(() => story.id, { onDelete: 'cascade' }),
    topicId: textColumn().references(() => topic.id, { onDelete: 'cascade' }),
    position: whole(),
  },
  (t) => [
    primaryKey({ columns: [t.storyId, t.topicId] }),
    index('story_topic_topic').on(t.topicId),
  ],
);
