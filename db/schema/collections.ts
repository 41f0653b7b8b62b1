import {
  index,
  instant,
  maybeInstant,
  maybeWords,
  oneOf,
  primaryKey,
  table,
  textColumn,
  uniqueIndex,
  whole,
} from '@/db/columns';
import { image } from '@/db/schema/images';
import { story } from '@/db/schema/stories';

export const collection = table(
  'collection',
  {
    id: textColumn().primaryKey(),
    type: oneOf(['archival', 'curated', 'series']),
    /** Call number; null for curated collections without one. */
    identifier: maybeWords().unique(),
    /** EDTF, Gregorian; empty when undated. */
    dates: textColumn().default(''),
    access: oneOf(['open', 'restricted', 'closed']).default('open'),
    coverImageId: maybeWords('cover_picture_id').references(() => image.id),
    position: whole().default(0),
    parentId: maybeWords(),
    mergedIntoId: maybeWords(),
    withdrawnAt: maybeInstant(),
    createdAt: instant(),
  },
  (t) => [index('collection_cover').on(t.coverImageId)],
);

export const collectionName = table(
  'collection_name',
  {
    collectionId: textColumn().references(() => collection.id, { onDelete: 'cascade' }),
    language: textColumn(),
    name: textColumn(),
    slug: textColumn(),
    description: textColumn().default(''),
    extent: textColumn().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.collectionId, t.language] }),
    uniqueIndex('collection_address').on(t.language, t.slug),
  ],
);

/** Persistent identifiers (Handle, ARK, DOI) of a collection. */
export const collectionPid = table(
  'collection_pid',
  {
    collectionId: textColumn().references(() => collection.id, { onDelete: 'cascade' }),
    scheme: oneOf(['handle', 'ark', 'doi']),
    value: textColumn(),
    url: textColumn().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.scheme, t.value] }),
    index('collection_pid_collection').on(t.collectionId, t.scheme, t.value),
  ],
);

export const collectionStory = table(
  'collection_story',
  {
    collectionId: textColumn().references(() => collection.id, { onDelete: 'cascade' }),
    storyId: textColumn().references(() => story.id, { onDelete: 'cascade' }),
    position: whole(),
  },
  (t) => [
    primaryKey({ columns: [t.collectionId, t.storyId] }),
    index('collection_story_order').on(t.collectionId, t.position, t.storyId),
    index('collection_story_story').on(t.storyId),
  ],
);

export const collectionStoryNote = table(
  'collection_story_note',
  {
    collectionId: textColumn().references(() => collection.id, { onDelete: 'cascade' }),
    storyId: textColumn().references(() => story.id, { onDelete: 'cascade' }),
    language: textColumn(),
    note: textColumn(),
  },
  (t) => [primaryKey({ columns: [t.collectionId, t.storyId, t.language] })],
);
