/** Persons, organisations and events that stories are about, mention or were made by. */
import {
  flag,
  index,
  instant,
  json,
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
import { place } from '@/db/schema/places';
import { staff } from '@/db/schema/staff';
import { story } from '@/db/schema/stories';

export const name = table(
  'name',
  {
    id: textColumn().primaryKey(),
    /** For `/id/…`, which links in texts carry. */
    shortId: textColumn().unique(),
    kind: oneOf(['person', 'organisation', 'event']),
    /** The organisation or event that this one is a part of. */
    parentId: maybeWords(),
    /** EDTF, Gregorian: a life or an activity as an interval, an event as a date or interval. */
    dates: textColumn().default(''),
    /** `MM-DD` of the beginning (birth, foundation); empty where the day is unknown. */
    beginMonthDay: textColumn().default(''),
    imageId: maybeWords('picture_id').references(() => image.id),
    wikidata: textColumn().default(''),
    viaf: textColumn().default(''),
    gnd: textColumn().default(''),
    nta: textColumn().default(''),
    isni: textColumn().default(''),
    /** Why a birthday, party or confession of a person who may be living is kept. */
    ground: textColumn().default(''),
    position: whole().default(0),
    mergedIntoId: maybeWords(),
    withdrawnAt: maybeInstant(),
    createdAt: instant(),
  },
  (t) => [
    index('name_begin').on(t.beginMonthDay),
    index('name_parent').on(t.parentId),
    index('name_picture').on(t.imageId),
  ],
);

/** The preferred form of a name in each language, with one sentence about it. */
export const nameForm = table(
  'name_form',
  {
    nameId: textColumn().references(() => name.id, { onDelete: 'cascade' }),
    language: textColumn(),
    name: textColumn(),
    slug: textColumn(),
    description: textColumn().default(''),
    /** By which it is ordered in the index, `Marx, Karl`; empty where that is the form itself. */
    sortForm: textColumn().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.nameId, t.language] }),
    uniqueIndex('name_address').on(t.language, t.slug),
  ],
);

/** Other forms of a name: pseudonyms, abbreviations, other spellings and scripts. */
export const nameVariant = table(
  'name_variant',
  {
    nameId: textColumn().references(() => name.id, { onDelete: 'cascade' }),
    /** BCP 47, with a script where the form is a transliteration. */
    language: textColumn(),
    form: textColumn(),
    isTransliteration: flag().default(false),
    position: whole().default(0),
  },
  (t) => [primaryKey({ columns: [t.nameId, t.language, t.form] })],
);

export const nameRelation = table(
  'name_relation',
  {
    nameId: textColumn().references(() => name.id, { onDelete: 'cascade' }),
    kind: oneOf(['memberOf', 'founderOf']),
    toId: textColumn().references(() => name.id, { onDelete: 'cascade' }),
    position: whole().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.nameId, t.kind, t.toId] }),
    index('name_relation_to').on(t.toId),
  ],
);

export const namePlace = table(
  'name_place',
  {
    nameId: textColumn().references(() => name.id, { onDelete: 'cascade' }),
    placeId: textColumn().references(() => place.id, { onDelete: 'cascade' }),
    position: whole(),
  },
  (t) => [primaryKey({ columns: [t.nameId, t.placeId] }), index('name_place_place').on(t.placeId)],
);

export const storyName = table(
  'story_name',
  {
    storyId: textColumn().references(() => story.id, { onDelete: 'cascade' }),
    nameId: textColumn().references(() => name.id, { onDelete: 'cascade' }),
    role: oneOf(['about', 'mentioned', 'made']),
    position: whole(),
  },
  (t) => [
    primaryKey({ columns: [t.storyId, t.nameId, t.role] }),
    index('story_name_name').on(t.nameId),
  ],
);

/** A file of names between its preview and its import, and for some days after. */
export const nameImport = table(
  'name_import',
  {
    id: textColumn().primaryKey(),
    staffId: textColumn().references(() => staff.id, { onDelete: 'cascade' }),
    fileName: textColumn(),
    content: textColumn(),
    /** Names of columns that are not read. */
    unread: json<string[]>(),
    /** What the preview showed of each line. */
    lines: json<unknown[]>(),
    /** Lines whose outcome changed between an earlier preview and this one. */
    changed: json<number[]>(),
    createdAt: instant(),
    appliedAt: maybeInstant(),
  },
  (t) => [index('name_import_staff').on(t.staffId)],
);
