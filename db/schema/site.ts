import {
  flag,
  index,
  instant,
  json,
  maybeWords,
  primaryKey,
  sequence,
  table,
  textColumn,
  whole,
} from '@/db/columns';

export const setting = table('setting', {
  key: textColumn().primaryKey(),
  value: json<unknown>(),
});

/**
 * Redirects from former addresses to their targets' ids. A rename adds a row; a new owner of the
 * address deletes it.
 */
export const formerAddress = table(
  'former_address',
  {
    kind: textColumn(),
    language: textColumn(),
    slug: textColumn(),
    targetId: textColumn(),
    createdAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.language, t.slug] }),
    index('former_address_target').on(t.kind, t.targetId),
  ],
);

/** One row per stale tag, written in the transaction of the change and read in order by fronts. */
export const invalidation = table('invalidation', {
  seq: sequence(),
  tag: textColumn(),
  /** The old page must not be shown again, not even while the new one cannot be rendered. */
  withdrawn: flag().default(false),
  at: instant(),
});

/**
 * Every ordered list of published stories, for keyset paging: `site`, `topic:{id}`, `name:{id}`,
 * `day:{MM-DD}`.
 * An empty language means that each story is listed once; a content language means that only
 * stories in it are listed, by their first publication in it.
 */
export const listing = table(
  'listing',
  {
    list: textColumn(),
    language: textColumn(),
    storyId: textColumn(),
    publishedAt: instant(),
    eventSort: whole(),
  },
  (t) => [
    primaryKey({ columns: [t.list, t.language, t.storyId] }),
    index('listing_published').on(t.list, t.language, t.publishedAt, t.storyId),
    index('listing_event').on(t.list, t.language, t.eventSort, t.storyId),
    index('listing_story').on(t.storyId),
  ],
);

/** The number of stories of a listing, updated by writes, since counting would read every row. */
export const listingCount = table(
  'listing_count',
  {
    list: textColumn(),
    language: textColumn(),
    count: whole(),
  },
  (t) => [primaryKey({ columns: [t.list, t.language] })],
);

/**
 * Redirects made by staff: from a short address at the root (`/rosa`) to a path of this site or an
 * https address.
 */
export const redirect = table('redirect', {
  path: textColumn().primaryKey(),
  target: textColumn(),
  createdBy: maybeWords(),
  createdAt: instant(),
});

/** Files of logos and icons, stored among the media. */
export const styleFile = table('style_file', {
  name: textColumn().primaryKey(),
  /** Whether the published house style has it. */
  isPublic: flag().default(false),
  createdAt: instant(),
});

/** Items loaded from the sample, with a fingerprint that shows whether staff changed them. */
export const sampleItem = table(
  'sample_item',
  {
    kind: textColumn(),
    itemId: textColumn(),
    fingerprint: textColumn(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.itemId] })],
);
