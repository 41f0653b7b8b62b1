import {
  flag,
  index,
  instant,
  json,
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

export const TEXT_STATES = ['draft', 'published', 'withdrawn'] as const;

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
    /** New stories begin from it; it cannot be published. */
    isTemplate: flag().default(false),
    /** First publication in any language: the order of lists that show each story once. */
    firstPublishedAt: maybeInstant(),
    createdAt: instant(),
    changedAt: instant(),
    binnedAt: maybeInstant(),
    /** The creator; null for stories of the program or an import. */
    createdBy: maybeWords().references(() => staff.id),
    /** Who last changed it or any of its texts. */
    changedBy: maybeWords().references(() => staff.id),
    /** Sort key of the title in staff lists: folded, in the original language if possible. */
    titleKey: textColumn().default(''),
    /** The details as last saved; null while they were never changed by their form. */
    workingDetailsId: maybeWords(),
    /** The details that were made public last; the row and its lists have them. */
    publicDetailsId: maybeWords(),
    /** The working details differ from those that readers have. */
    hasDetailsChanges: flag().default(false),
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
    index('story_template').on(t.isTemplate, t.binnedAt),
  ],
);

/** Time and place of a public event; it is in the agenda until it is over. */
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
    /** Incremented by every save; a save based on an older version is refused. */
    version: whole().default(0),
    publicRevisionId: maybeWords(),
    /** It was published and has newer unpublished changes. */
    hasChanges: flag().default(false),
    workingRevisionId: maybeWords(),
    /** Title and teaser of the public revision, copied here so that lists never read bodies. */
    title: textColumn().default(''),
    teaser: textColumn().default(''),
    /** Number of the source's blocks that changed since this translation was made. */
    behind: whole().default(0),
    behindSince: maybeInstant(),
    firstPublishedAt: maybeInstant(),
    publishedAt: maybeInstant(),
    /** State before its story was moved to the trash, to be restored with it. */
    stateBeforeBin: maybeWords(),
    /** An administrator erased its content from every revision. */
    erasedAt: maybeInstant(),
    createdAt: instant(),
    createdBy: maybeWords().references(() => staff.id),
    /** Last save of the working revision. */
    changedAt: whole().default(0),
  },
  (t) => [
    uniqueIndex('text_story_language').on(t.storyId, t.language),
    uniqueIndex('text_address').on(t.language, t.slug),
    index('text_row').on(t.storyId, t.state, t.language, t.slug, t.title),
    index('text_state').on(t.state, t.changedAt),
    index('text_published').on(t.state, t.publishedAt),
    index('text_first_published').on(t.firstPublishedAt),
    index('text_behind').on(t.language, t.behind),
    index('text_staff').on(t.storyId, t.language, t.state, t.createdBy),
    index('text_creator').on(t.createdBy, t.storyId),
    index('text_changes').on(t.hasChanges, t.storyId),
  ],
);

/**
 * Row numbers in the search indexes `text_search` and `reader_search` (FTS5 without content, see
 * db/text-search.ts), which have a text under its number.
 */
export const textNumber = table(
  'text_number',
  {
    number: sequence(),
    textId: textColumn().unique(),
    storyId: textColumn(),
    /** How the text was put into the indexes; an older edition is replaced in the background. */
    edition: whole().default(0),
  },
  (t) => [
    index('text_number_story').on(t.storyId),
    index('text_number_edition').on(t.edition, t.storyId),
  ],
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
    /** The date as worded by the source, in this language. */
    dateNote: textColumn().default(''),
    byline: textColumn().default(''),
    translatorCredit: textColumn().default(''),
    /** Title and description for search engines and shared links; empty for title and teaser. */
    metaTitle: textColumn().default(''),
    metaDescription: textColumn().default(''),
    blockHashes: json<string[]>(),
    sourceLanguage: maybeWords(),
    sourceHashes: maybeJson<string[]>(),
    sourcePublishedAt: maybeInstant(),
    authorId: maybeWords().references(() => staff.id),
    note: textColumn().default(''),
    /** Equal for all saves of one editing session, which are one entry of the history. */
    sittingId: textColumn().default(''),
    createdAt: instant(),
  },
  (t) => [uniqueIndex('revision_number').on(t.textId, t.number)],
);

/** Addresses that the public revision of a text links to, for the list of broken links. */
export const textLink = table(
  'text_link',
  {
    textId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    href: textColumn(),
  },
  (t) => [primaryKey({ columns: [t.textId, t.href] }), index('text_link_href').on(t.href)],
);

/**
 * Images in revisions of a text that somebody can see, now or on schedule. An image with a row
 * cannot be deleted.
 */
export const textImage = table(
  'text_picture',
  {
    textId: textColumn().references(() => text.id, { onDelete: 'cascade' }),
    imageId: textColumn('picture_id').references(() => image.id),
    /** It is in the public revision: its files are public while the text is published. */
    isPublic: flag().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.textId, t.imageId] }),
    index('text_picture_picture').on(t.imageId),
  ],
);
