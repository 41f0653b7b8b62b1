import {
  decimal,
  flag,
  index,
  instant,
  json,
  maybeInstant,
  maybeJson,
  maybeWords,
  oneOf,
  primaryKey,
  table,
  uniqueIndex,
  whole,
  words,
} from '@/db/columns';
import { picture } from '@/db/schema/pictures';
import { staff } from '@/db/schema/staff';

export const STORY_KINDS = [
  'item',
  'news',
  'event',
  'exhibition',
  'gallery',
  'highlight',
  'publication',
  'page',
] as const;

export const TEXT_STATES = ['draft', 'review', 'scheduled', 'published', 'withdrawn'] as const;

/** Sort key of a story without an event date: after every dated one. */
export const UNDATED = 9_999_999;

export const story = table(
  'story',
  {
    id: words().primaryKey(),
    shortId: words().unique(),
    kind: oneOf(STORY_KINDS),
    originalLanguage: words(),
    /** EDTF, Gregorian; empty when the story has no event. */
    eventDate: words().default(''),
    eventCalendar: oneOf(['gregorian', 'julian']).default('gregorian'),
    eventSort: whole().default(UNDATED),
    /** `MM-DD` of a date known to the day, else empty. */
    monthDay: words().default(''),
    coverPictureId: maybeWords().references(() => picture.id),
    source: words().default(''),
    sourceUrl: words().default(''),
    /** First publication in any language: the one order of every feed. */
    firstPublishedAt: maybeInstant(),
    createdAt: instant(),
    changedAt: instant(),
    binnedAt: maybeInstant(),
  },
  (t) => [index('story_month_day').on(t.monthDay)],
);

export const text = table(
  'text',
  {
    id: words().primaryKey(),
    storyId: words().references(() => story.id, { onDelete: 'cascade' }),
    language: words(),
    slug: words(),
    state: oneOf(TEXT_STATES).default('draft'),
    /** Grows with every save; a save that names an older one is refused. */
    version: whole().default(0),
    publicRevisionId: maybeWords(),
    workingRevisionId: maybeWords(),
    /** Title and teaser of the public revision, kept here so that lists never read bodies. */
    title: words().default(''),
    teaser: words().default(''),
    /** How many blocks of the original changed since this translation was made. */
    behind: whole().default(0),
    behindSince: maybeInstant(),
    firstPublishedAt: maybeInstant(),
    publishedAt: maybeInstant(),
    withdrawnAt: maybeInstant(),
    withdrawalReason: words().default(''),
    createdAt: instant(),
  },
  (t) => [
    uniqueIndex('text_story_language').on(t.storyId, t.language),
    uniqueIndex('text_address').on(t.language, t.slug),
    index('text_row').on(t.storyId, t.state, t.language, t.slug, t.title),
  ],
);

export const revision = table(
  'revision',
  {
    id: words().primaryKey(),
    textId: words().references(() => text.id, { onDelete: 'cascade' }),
    number: whole(),
    title: words().default(''),
    subtitle: words().default(''),
    teaser: words().default(''),
    body: json<unknown>(),
    schemaVersion: whole(),
    /** The date as the source words it, in this language. */
    dateNote: words().default(''),
    byline: words().default(''),
    translatorCredit: words().default(''),
    blockHashes: json<string[]>(),
    sourceLanguage: maybeWords(),
    sourceHashes: maybeJson<string[]>(),
    sourcePublishedAt: maybeInstant(),
    authorId: maybeWords().references(() => staff.id),
    note: words().default(''),
    createdAt: instant(),
  },
  (t) => [uniqueIndex('revision_number').on(t.textId, t.number)],
);

export const place = table('place', {
  id: words().primaryKey(),
  latitude: decimal(),
  longitude: decimal(),
  wikidata: words().default(''),
});

export const placeName = table(
  'place_name',
  {
    placeId: words().references(() => place.id, { onDelete: 'cascade' }),
    language: words(),
    name: words(),
  },
  (t) => [primaryKey({ columns: [t.placeId, t.language] })],
);

export const storyPlace = table(
  'story_place',
  {
    storyId: words().references(() => story.id, { onDelete: 'cascade' }),
    placeId: words().references(() => place.id, { onDelete: 'cascade' }),
    position: whole(),
  },
  (t) => [
    primaryKey({ columns: [t.storyId, t.placeId] }),
    index('story_place_place').on(t.placeId),
  ],
);

/** A person's claim on a text while writing; it lapses by itself. */
export const lease = table('lease', {
  textId: words()
    .primaryKey()
    .references(() => text.id, { onDelete: 'cascade' }),
  staffId: words().references(() => staff.id, { onDelete: 'cascade' }),
  until: instant(),
});

export const comment = table(
  'comment',
  {
    id: words().primaryKey(),
    textId: words().references(() => text.id, { onDelete: 'cascade' }),
    revisionId: words(),
    block: words().default(''),
    authorId: words().references(() => staff.id),
    body: words(),
    resolved: flag().default(false),
    createdAt: instant(),
  },
  (t) => [index('comment_text').on(t.textId)],
);
