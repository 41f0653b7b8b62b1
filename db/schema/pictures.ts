import {
  decimal,
  flag,
  index,
  instant,
  maybeWords,
  primaryKey,
  table,
  textColumn,
  whole,
} from '@/db/columns';
import { staff } from '@/db/schema/staff';

export const picture = table('picture', {
  id: textColumn().primaryKey(),
  /** SHA-256 of the original file, in hex: two uploads of one file are one file. */
  hash: textColumn(),
  width: whole(),
  height: whole(),
  mime: textColumn(),
  /** A CC licence or RightsStatements.org URI. */
  rights: textColumn().default(''),
  credit: textColumn().default(''),
  focusX: decimal().default(0.5),
  focusY: decimal().default(0.5),
  createdAt: instant(),
  /** What the file was called where it came from. */
  fileName: textColumn().default(''),
  addedBy: maybeWords().references(() => staff.id),
});

export const pictureFile = table(
  'picture_file',
  {
    pictureId: textColumn().references(() => picture.id, { onDelete: 'cascade' }),
    width: whole(),
    height: whole(),
    mime: textColumn(),
    /** Name below /media/, made of the file's own hash, so that it can be kept for ever. */
    name: textColumn(),
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
    pictureId: textColumn()
      .primaryKey()
      .references(() => picture.id, { onDelete: 'cascade' }),
    /** Name below media/, made of its hash. */
    name: textColumn(),
    mime: textColumn(),
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
    pictureId: textColumn().references(() => picture.id, { onDelete: 'cascade' }),
    language: textColumn(),
    alt: textColumn().default(''),
    caption: textColumn().default(''),
    credit: textColumn().default(''),
    /** What is to be said of the rights beside their URI. */
    rightsNote: textColumn().default(''),
    /** The words in the picture, typed out. */
    transcription: textColumn().default(''),
    decorative: flag().default(false),
  },
  (t) => [primaryKey({ columns: [t.pictureId, t.language] })],
);
