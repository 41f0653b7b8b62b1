import {
  flag,
  index,
  instant,
  json,
  maybeDecimal,
  maybeInstant,
  maybeJson,
  maybeWords,
  oneOf,
  primaryKey,
  sequence,
  table,
  textColumn,
  uniqueIndex,
  whole,
} from '@/db/columns';
import { image } from '@/db/schema/images';
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
    id: textColumn().primaryKey(),
    shortId: textColumn().unique(),
    kind: oneOf(STORY_KINDS),
    originalLanguage: textColumn(),
    /** EDTF, Gregorian; empty when the story has no event. */
    eventDate: textColumn().default(''),
    eventCalendar: oneOf(['gregorian', 'julian']).default('gregorian'),
    eventSort: whole().default(UNDATED),
    /** `MM-DD` of a date known to the day, else empty. */
    monthDay: textColumn().default(''),
    coverImageId: maybeWords('cover_picture_id').references(() => image.id),
    source: textColumn().default(''),
    sourceUrl: textColumn().default(''),
    /** First publication in any language: the order of lists that show each story once. */
    firstPublishedAt: maybeInstant(),
    createdAt: instant(),
    changedAt: instant(),
    binnedAt: maybeInstant(),
    /** Who began it; null for what the program or an import brought. */
    createdBy: maybeWords().references(() => staff.id),
    /** Who changed it or any of its texts last. */
    changedBy: maybeWords().references(() => staff.id),
    /** The title as lists of the staff's site are sorted by it: folded, of the original language where there is one. */
    titleKey: textColumn().default(''),
  },
  (t) => [
    index('story_month_day').on(t.monthDay),
    index('story_creator').on(t.createdBy),
    index('story_changed').on(t.changedAt, t.id),
    index('story_published').on(t.firstPublishedAt, t.id),
    index('story_event').on(t.eventSort, t.id),
    index('story_title').on(t.titleKey, t.id),
    index('story_kind').on(t.kind, t.id),
    index('story_binned').on(t.binnedAt, t.id),
    index('story_cover').on(t.coverImageId),
  ],
);

/** When and where an event takes place that readers may go to; it stands in the agenda until it is over. */
export const occasion = table(
  'occasion',
  {
    storyId: textColumn()
      .primaryKey()
      .references(() => story.id, { onDelete: 'cascade' }),
    startsAt: instant(),
    endsAt: instant(),
    venue: textColumn().default(''),
  },
  (t) => [index('occasion_end').on(t.endsAt, t.startsAt)],
);

export const text = table(
  'text',
  {
    id: textColumn().primaryKey(),
    storyId: textColumn().references(() => story.id, { onDelete: 'cascade' }),
    language: textColumn(),
    slug: textColumn(),
    state: oneOf(TEXT_STATES).default('draft'),
    /** Grows with every save; a save that names an older one is refused. */
    version: whole().default(0),
    publicRevisionId: maybeWords(),
    /** It was public, and was written on since. */
    hasChanges: flag().default(false),
    workingRevisionId: maybeWords(),
    /** Title and teaser of the public revision, kept here so that lists never read bodies. */
    title: textColumn().default(''),
    teaser: textColumn().default(''),
    /** How many blocks of the original changed since this translation was made. */
    behind: whole().default(0),
    behindSince: maybeInstant(),
    firstPublishedAt: maybeInstant(),
    publishedAt: maybeInstant(),
    withdrawnAt: maybeInstant(),
    /** What readers are told; empty for the neutral sentence alone. */
    withdrawalReason: textColumn().default(''),
    /** The reason that stays inside. */
    withdrawalNote: textColumn().default(''),
    /** What it was when its story went to the trash, to be that again when it comes back. */
    stateBeforeBin: maybeWords(),
    /** An administrator took its words out of every revision. */
    erasedAt: maybeInstant(),
    createdAt: instant(),
    createdBy: maybeWords().references(() => staff.id),
    /** Last save of the working revision. */
    changedAt: whole().default(0),
    /** The revision that was sent to review; a later edit does not slip into it. */
    reviewRevisionId: maybeWords(),
    reviewNote: textColumn().default(''),
    submittedAt: maybeInstant(),
    submittedBy: maybeWords().references(() => staff.id),
    /** Whom it was sent to; null for whoever may publish. */
    reviewForId: maybeWords().references(() => staff.id),
    /** Who gave it back last. */
    reviewerId: maybeWords().references(() => staff.id),
    approvedRevisionId: maybeWords(),
    approvedBy: maybeWords().references(() => staff.id),
    approvedAt: maybeInstant(),
  },
  (t) => [
    uniqueIndex('text_story_language').on(t.storyId, t.language),
    uniqueIndex('text_address').on(t.language, t.slug),
    index('text_row').on(t.storyId, t.state, t.language, t.slug, t.title),
    index('text_state').on(t.state, t.changedAt),
    index('text_published').on(t.state, t.publishedAt),
    index('text_behind').on(t.language, t.behind),
    index('text_staff').on(t.storyId, t.language, t.state, t.createdBy, t.reviewRevisionId),
    index('text_creator').on(t.createdBy, t.storyId),
    index('text_changes').on(t.hasChanges, t.storyId),
    index('text_review').on(t.reviewRevisionId, t.submittedAt),
  ],
);

/**
 * Numbers of texts in the search of the staff's site: `text_search` (FTS5 without content, made by migration 0003) has
 * the words of a text under its number.
 */
export const textNumber = table(
  'text_number',
  {
    number: sequence(),
    textId: textColumn().unique(),
    storyId: textColumn(),
  },
  (t) => [index('text_number_story').on(t.storyId)],
);

export const revision = table(
  'revision',
  {
    id: textColumn().primaryKey(),
    textId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    number: whole(),
    title: textColumn().default(''),
    subtitle: textColumn().default(''),
    teaser: textColumn().default(''),
    body: json<unknown>(),
    schemaVersion: whole(),
    /** The date as the source words it, in this language. */
    dateNote: textColumn().default(''),
    byline: textColumn().default(''),
    translatorCredit: textColumn().default(''),
    blockHashes: json<string[]>(),
    sourceLanguage: maybeWords(),
    sourceHashes: maybeJson<string[]>(),
    sourcePublishedAt: maybeInstant(),
    authorId: maybeWords().references(() => staff.id),
    note: textColumn().default(''),
    /** Saves of one person at one sitting share it; history shows them as one entry. */
    sittingId: textColumn().default(''),
    createdAt: instant(),
  },
  (t) => [uniqueIndex('revision_number').on(t.textId, t.number)],
);

/** Addresses that the public revision of a text links to, so that broken ones can be found. */
export const textLink = table(
  'text_link',
  {
    textId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    href: textColumn(),
  },
  (t) => [primaryKey({ columns: [t.textId, t.href] }), index('text_link_href').on(t.href)],
);

/** Images that a text shows to anybody, now or at an hour that is set: while a row is there, none is deleted. */
export const textImage = table(
  'text_picture',
  {
    textId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    imageId: textColumn('picture_id').references(() => image.id),
    /** The public revision shows it: readers are sent its files while the text is published. */
    isPublic: flag().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.textId, t.imageId] }),
    index('text_picture_picture').on(t.imageId),
  ],
);

export const place = table('place', {
  id: textColumn().primaryKey(),
  /** In degrees north and east; both or neither. */
  latitude: maybeDecimal(),
  longitude: maybeDecimal(),
  wikidata: textColumn().default(''),
});

export const placeName = table(
  'place_name',
  {
    placeId: textColumn().references(() => place.id, { onDelete: 'cascade' }),
    language: textColumn(),
    name: textColumn(),
  },
  (t) => [primaryKey({ columns: [t.placeId, t.language] })],
);

export const storyPlace = table(
  'story_place',
  {
    storyId: textColumn().references(() => story.id, { onDelete: 'cascade' }),
    placeId: textColumn().references(() => place.id, { onDelete: 'cascade' }),
    position: whole(),
  },
  (t) => [
    primaryKey({ columns: [t.storyId, t.placeId] }),
    index('story_place_place').on(t.placeId),
  ],
);
