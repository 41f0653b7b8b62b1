import { index, primaryKey, table, textColumn, whole } from '@/db/columns';

/**
 * Beginnings of public titles from each of their words on, folded, by which they are suggested to
 * readers who type. `number` is that of the text in the search indexes.
 */
export const titleStart = table(
  'title_start',
  {
    language: textColumn(),
    start: textColumn(),
    number: whole(),
  },
  (t) => [
    primaryKey({ columns: [t.language, t.start, t.number] }),
    index('title_start_number').on(t.number),
  ],
);
