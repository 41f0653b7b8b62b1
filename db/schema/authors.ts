/** What users say about themselves to readers, on a page that their bylines link to. */
import {
  flag,
  index,
  instant,
  maybeInstant,
  maybeWords,
  primaryKey,
  table,
  textColumn,
  uniqueIndex,
} from '@/db/columns';
import { image } from '@/db/schema/images';
import { name } from '@/db/schema/names';
import { staff } from '@/db/schema/staff';

export const author = table(
  'author',
  {
    id: textColumn().primaryKey(),
    staffId: textColumn()
      .unique()
      .references(() => staff.id, { onDelete: 'cascade' }),
    /** `0000-0002-1825-0097`; empty for none. */
    orcid: textColumn().default(''),
    imageId: maybeWords('picture_id').references(() => image.id),
    /** The person in the list of names who the author is. */
    nameId: maybeWords().references(() => name.id),
    /** The page stays when the account is deactivated. */
    isKept: flag().default(true),
    /** Since when readers have no page; null while it is public. */
    withdrawnAt: maybeInstant(),
    /** Always null: it is read with the other kinds that have pages, which can be merged. */
    mergedIntoId: maybeWords(),
    createdAt: instant(),
  },
  (t) => [index('author_picture').on(t.imageId), index('author_name').on(t.nameId)],
);

/** The name of an author in each language, with one sentence about them. */
export const authorForm = table(
  'author_form',
  {
    authorId: textColumn().references(() => author.id, { onDelete: 'cascade' }),
    language: textColumn(),
    name: textColumn(),
    slug: textColumn(),
    description: textColumn().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.authorId, t.language] }),
    uniqueIndex('author_address').on(t.language, t.slug),
  ],
);
