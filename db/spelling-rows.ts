/** Statements on the words that are proposed for those typed wrongly (`spelling`). */
import { sql } from 'drizzle-orm';
import type { Queries } from './open';

export interface Spelling {
  letters: string;
  word: string;
}

/** The words of those rows that are not there. */
export async function unknownWords(write: Queries, rows: readonly Spelling[]): Promise<string[]> {
  const pairs = JSON.stringify(rows.map(({ letters, word }) => [letters, word]));
  const missing = await write.all<{ word: string }>(
    sql`select value ->> 1 as word from json_each(${pairs})
      where not exists (select 1 from spelling where letters = value ->> 0 and word = value ->> 1)`,
  );
  return missing.map(({ word }) => word);
}

export async function addSpellings(write: Queries, rows: readonly Spelling[]): Promise<void> {
  const pairs = JSON.stringify(rows.map(({ letters, word }) => [letters, word]));
  await write.run(
    sql`insert or ignore into spelling (letters, word)
      select value ->> 0, value ->> 1 from json_each(${pairs})`,
  );
}

export async function removeSpellings(write: Queries, rows: readonly Spelling[]): Promise<void> {
  const pairs = JSON.stringify(rows.map(({ letters, word }) => [letters, word]));
  await write.run(
    sql`delete from spelling where (letters, word) in
      (select value ->> 0, value ->> 1 from json_each(${pairs}))`,
  );
}

/** Each word once, by its unshortened letters, after a word in this order. */
export async function spelledWords(
  read: Queries,
  after: Spelling,
  most: number,
): Promise<Spelling[]> {
  return read.all(
    sql`select letters, word from spelling
      where (letters, word) > (${after.letters}, ${after.word}) and letters = substr(word, 1, 7)
      order by letters, word limit ${most}`,
  );
}

/** Words that have one of some letters. */
export async function wordsSpelled(read: Queries, letters: readonly string[]): Promise<string[]> {
  const rows = await read.all<{ word: string }>(
    sql`select distinct word from spelling
      where letters in (select value from json_each(${JSON.stringify(letters)}))`,
  );
  return rows.map(({ word }) => word);
}
