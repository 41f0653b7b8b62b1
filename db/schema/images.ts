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

/** An image is called a picture in the database: tables and columns keep the names that they were made with. */
const IMAGE_ID = 'picture_id';

export const image = table('picture', {
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

export const imageFile = table(
  'picture_file',
  {
    imageId: textColumn(IMAGE_ID).references(() => image.id, { onDelete: 'cascade' }),
    width: whole(),
    height: whole(),
    mime: textColumn(),
    /** Name below /media/, made of the file's own hash, so that it can be kept for ever. */
    name: textColumn(),
    bytes: whole(),
  },
  (t) => [
    primaryKey({ columns: [t.imageId, t.width, t.mime] }),
    index('picture_file_name').on(t.name, t.imageId),
  ],
);

/** The file that an image came as; those that were added before originals were kept have none. Never for readers. */
export const imageOriginal = table(
  'picture_original',
  {
    imageId: textColumn(IMAGE_ID)
      .primaryKey()
      .references(() => image.id, { onDelete: 'cascade' }),
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

export const imageText = table(
  'picture_text',
  {
    imageId: textColumn(IMAGE_ID).references(() => image.id, { onDelete: 'cascade' }),
    language: textColumn(),
    alt: textColumn().default(''),
    caption: textColumn().default(''),
    credit: textColumn().default(''),
    /** What is to be said of the rights beside their URI. */
    rightsNote: textColumn().default(''),
    /** The words in the image, typed out. */
    transcription: textColumn().default(''),
    decorative: flag().default(false),
  },
  (t) => [primaryKey({ columns: [t.imageId, t.language] })],
);
