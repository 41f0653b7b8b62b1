import { primaryKey, table, textColumn } from '@/db/columns';

/**
 * Words of public texts and of names, under their first letters and under these without one of
 * them, so that a word typed wrongly finds those that are like it.
 */
export const spelling = table(
  'spelling',
  {
    letters: textColumn(),
    word: textColumn(),
  },
  (t) => [primaryKey({ columns: [t.letters, t.word] })],
);
