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

/** Tables and columns of images keep their original name "picture". */
const IMAGE_ID = 'picture_id';

export const image = table('picture', {
  id: textColumn().primaryKey(),
  /** SHA-256 of the original file, in hex, so that two uploads of one file are one image. */
  hash: textColumn(),
  width: whole(),
  height: whole(),
  mime: textColumn(),
  /** URI of a CC licence or of a RightsStatements.org statement. */
  rights: textColumn().default(''),
  credit: textColumn().default(''),
  focusX: decimal().default(0.5),
  focusY: decimal().default(0.5),
  createdAt: instant(),
  /** The file name at upload. */
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
    /** Name below /media/, derived from the file's hash, so that browsers can cache it for ever. */
    name: textColumn(),
    bytes: whole(),
  },
  (t) => [
    primaryKey({ columns: [t.imageId, t.width, t.mime] }),
    index('picture_file_name').on(t.name, t.imageId),
  ],
);

/** The original file of an image; older images have none. Never sent to readers. */
export const imageOriginal = table(
  'picture_original',
  {
    imageId: textColumn(IMAGE_ID)
      .primaryKey()
      .references(() => image.id, { onDelete: 'cascade' }),
    /** Name below media/, derived from its hash. */
    name: textColumn(),
    mime: textColumn(),
    bytes: whole(),
    /** After rotation by its EXIF orientation. */
    width: whole(),
    height: whole(),
    /** Number of frames or pages; the first is shown. */
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
    /** An explanation of the rights beside their URI. */
    rightsNote: textColumn().default(''),
    /** The words visible in the image. */
    transcription: textColumn().default(''),
    decorative: flag().default(false),
  },
  (t) => [primaryKey({ columns: [t.imageId, t.language] })],
);
