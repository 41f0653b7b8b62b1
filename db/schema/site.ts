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

/** What a former address now means; a rename writes one, a new owner of the address removes it. */
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

/** One row per stale tag, written in the transaction that made it stale; the fronts read it in order. */
export const invalidation = table('invalidation', {
  seq: sequence(),
  tag: textColumn(),
  /** The old page must not be shown again, not even when its successor cannot be rendered. */
  withdrawn: flag().default(false),
  at: instant(),
});

/**
 * Every ordered list of published stories, ready for keyset paging: `site`, `topic:{id}`, `day:{MM-DD}`.
 * Language is empty for "each story once", else a content language for "only in it"; the time of publication is then
 * the first in that language.
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

/** How many stories a listing has; kept in step by the writes, since a live count reads every row. */
export const listingCount = table(
  'listing_count',
  {
    list: textColumn(),
    language: textColumn(),
    count: whole(),
  },
  (t) => [primaryKey({ columns: [t.list, t.language] })],
);

/** Redirects made by hand: a short address below the root (`/rosa`) to a path of this site or an https address. */
export const redirect = table('redirect', {
  path: textColumn().primaryKey(),
  target: textColumn(),
  createdBy: maybeWords(),
  createdAt: instant(),
});

/** What the sample archive brought, with a fingerprint that tells whether staff changed it since. */
export const sampleItem = table(
  'sample_item',
  {
    kind: textColumn(),
    itemId: textColumn(),
    fingerprint: textColumn(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.itemId] })],
);
