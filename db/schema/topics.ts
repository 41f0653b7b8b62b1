import {
  index,
  instant,
  maybeInstant,
  maybeWords,
  primaryKey,
  table,
  uniqueIndex,
  whole,
  words,
} from '@/db/columns';
import { story } from '@/db/schema/stories';

export const topic = table('topic', {
  id: words().primaryKey(),
  parentId: maybeWords(),
  wikidata: words().default(''),
  mergedIntoId: maybeWords(),
  position: whole().default(0),
  withdrawnAt: maybeInstant(),
  createdAt: instant(),
});

export const topicName = table(
  'topic_name',
  {
    topicId: words().references(() => topic.id, { onDelete: 'cascade' }),
    language: words(),
    name: words(),
    slug: words(),
    description: words().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.topicId, t.language] }),
    uniqueIndex('topic_address').on(t.language, t.slug),
  ],
);

export const storyTopic = table(
  'story_topic',
  {
    storyId: words().references(() => story.id, { onDelete: 'cascade' }),
    topicId: words().references(() => topic.id, { onDelete: 'cascade' }),
    position: whole(),
  },
  (t) => [
    primaryKey({ columns: [t.storyId, t.topicId] }),
    index('story_topic_topic').on(t.topicId),
  ],
);
