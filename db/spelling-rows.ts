/** Statements on the words that are proposed for those typed wrongly (`spelling`). */
import { type SQL, sql } from 'drizzle-orm';
import { ofEngine } from './engine';
import type { Queries } from './open';
import { change, rowsOf } from './rows';

export interface Spelling {
  letters: string;
  word: string;
}

/** The words of those rows that are not there. */
export async function unknownWords(write: Queries, rows: readonly Spelling[]): Promise<string[]> {
  const missing = await rowsOf<{ word: string }>(
    write,
    sql`select given.word from ${given(rows)} where not exists (
      select 1 from spelling where letters = given.letters and word = given.word)`,
  );
  return missing.map(({ word }) => word);
}

export async function addSpellings(write: Queries, rows: readonly Spelling[]): Promise<void> {
  await change(
    write,
    sql`insert into spelling (letters, word) select letters, word from ${given(rows)}
      where true on conflict do nothing`,
  );
}

export async function removeSpellings(write: Queries, rows: readonly Spelling[]): Promise<void> {
  await change(
    write,
    sql`delete from spelling where (letters, word) in (select letters, word from ${given(rows)})`,
  );
}

/** Each word once, by its unshortened letters, after a word in this order. */
export async function spelledWords(
  read: Queries,
  after: Spelling,
  most: number,
): Promise<Spelling[]> {
  return rowsOf(
    read,
    sql`select letters, word from spelling
      where (letters, word) > (${after.letters}, ${after.word}) and letters = substr(word, 1, 7)
      order by letters, word limit ${most}`,
  );
}

/** Words that have one of some letters. */
export async function wordsSpelled(read: Queries, letters: readonly string[]): Promise<string[]> {
  const rows = await rowsOf<{ word: string }>(
    read,
    sql`select distinct word from spelling where letters in (
      select letters from ${given(letters.map((each) => ({ letters: each, word: '' })))})`,
  );
  return rows.map(({ word }) => word);
}

/** Given rows to select from, as `given`; one parameter for any number of them. */
function given(rows: readonly Spelling[]): SQL {
  const pairs = JSON.stringify(rows.map(({ letters, word }) => [letters, word]));
  return sql`(select value ->> 0 as letters, value ->> 1 as word from ${elements(pairs)}) as given`;
}

const elements = ofEngine(
  (list: string) => sql`json_each(${list})`,
  (list: string) => sql`json_array_elements(${list}::json)`,
);
