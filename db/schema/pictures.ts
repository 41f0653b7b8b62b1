import {
  decimal,
  flag,
  index,
  instant,
  maybeWords,
  primaryKey,
  table,
  whole,
  words,
} from '@/db/columns';
import { staff } from '@/db/schema/staff';

export const picture = table('picture', {
  id: words().primaryKey(),
  /** SHA-256 of the original file, in hex: two uploads of one file are one file. */
  hash: words(),
  width: whole(),
  height: whole(),
  mime: words(),
  /** A CC licence or RightsStatements.org URI. */
  rights: words().default(''),
  credit: words().default(''),
  focusX: decimal().default(0.5),
  focusY: decimal().default(0.5),
  createdAt: instant(),
  /** What the file was called where it came from. */
  fileName: words().default(''),
  addedBy: maybeWords().references(() => staff.id),
});

export const pictureFile = table(
  'picture_file',
  {
    pictureId: words().references(() => picture.id, { onDelete: 'cascade' }),
    width: whole(),
    height: whole(),
    mime: words(),
    /** Name below /media/, made of the file's own hash, so that it can be kept for ever. */
    name: words(),
    bytes: whole(),
  },
  (t) => [
    primaryKey({ columns: [t.pictureId, t.width, t.mime] }),
    index('picture_file_name').on(t.name, t.pictureId),
  ],
);

/** The file that a picture came as; those that were added before originals were kept have none. Never for readers. */
export const pictureOriginal = table(
  'picture_original',
  {
    pictureId: words()
      .primaryKey()
      .references(() => picture.id, { onDelete: 'cascade' }),
    /** Name below media/, made of its hash. */
    name: words(),
    mime: words(),
    bytes: whole(),
    /** As it stands upright. */
    width: whole(),
    height: whole(),
    /** Frames or pages in it, of which the first is shown. */
    pages: whole(),
  },
  (t) => [index('picture_original_name').on(t.name)],
);

export const pictureText = table(
  'picture_text',
  {
    pictureId: words().references(() => picture.id, { onDelete: 'cascade' }),
    language: words(),
    alt: words().default(''),
    caption: words().default(''),
    credit: words().default(''),
    /** What is to be said of the rights beside their URI. */
    rightsNote: words().default(''),
    /** The words in the picture, typed out. */
    transcription: words().default(''),
    decorative: flag().default(false),
  },
  (t) => [primaryKey({ columns: [t.pictureId, t.language] })],
);
