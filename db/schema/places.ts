import {
  flag,
  index,
  instant,
  maybeDecimal,
  maybeInstant,
  maybeWords,
  oneOf,
  primaryKey,
  table,
  textColumn,
  uniqueIndex,
  whole,
} from '@/db/columns';
import { story } from '@/db/schema/stories';

export const place = table(
  'place',
  {
    id: textColumn().primaryKey(),
    /** For `/id/…`; null for places from before it was kept. */
    shortId: maybeWords(),
    kind: oneOf(['continent', 'country', 'region', 'town']).default('town'),
    /** The place that this one lies in. */
    parentId: maybeWords(),
    /** Degrees north and east; both or neither. */
    latitude: maybeDecimal(),
    longitude: maybeDecimal(),
    wikidata: textColumn().default(''),
    position: whole().default(0),
    mergedIntoId: maybeWords(),
    withdrawnAt: maybeInstant(),
    createdAt: instant().default(0),
  },
  (t) => [uniqueIndex('place_short_id').on(t.shortId), index('place_parent').on(t.parentId)],
);

export const placeName = table(
  'place_name',
  {
    placeId: textColumn().references(() => place.id, { onDelete: 'cascade' }),
    language: textColumn(),
    name: textColumn(),
    slug: textColumn().default(''),
    description: textColumn().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.placeId, t.language] }),
    uniqueIndex('place_address').on(t.language, t.slug),
  ],
);

/** Other forms of a place's name, by which it is found too: `Peking`, `Leningrad`. */
export const placeVariant = table(
  'place_variant',
  {
    placeId: textColumn().references(() => place.id, { onDelete: 'cascade' }),
    /** BCP 47, with a script where the form is a transliteration. */
    language: textColumn(),
    form: textColumn(),
    isTransliteration: flag().default(false),
    position: whole().default(0),
  },
  (t) => [primaryKey({ columns: [t.placeId, t.language, t.form] })],
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
