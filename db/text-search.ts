/**
 * The two search indexes: FTS5 tables without content, deleted from by row number. `text_search`
 * has the words of every text that staff look for in lists; `reader_search` has published texts
 * alone. Both contain tokens of domain/search/tokenise.ts.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { Queries } from './open';
import { change, rowsOf } from './rows';

/** A text as the readers' index has it: tokens, separated by spaces. */
export interface ReaderRow {
  title: string;
  subtitle: string;
  subjects: string;
  teaser: string;
  body: string;
  words: string;
  facets: string;
}

/** Replaces the indexed words of a text for staff; empty words remove it from the index. */
export async function putSearchWords(write: Queries, number: number, words: string): Promise<void> {
  await change(write, sql`delete from text_search where rowid = ${number}`);
  if (words === '') return;
  await change(write, sql`insert into text_search (rowid, words) values (${number}, ${words})`);
}

/** Replaces a text in the readers' index; null removes it. */
export async function putReaderRow(
  write: Queries,
  number: number,
  row: ReaderRow | null,
): Promise<void> {
  await change(write, sql`delete from reader_search where rowid = ${number}`);
  if (!row) return;
  await change(
    write,
    sql`insert into reader_search (rowid, title, subtitle, subjects, teaser, body, words, facets)
        values (${number}, ${row.title}, ${row.subtitle}, ${row.subjects}, ${row.teaser}, ${row.body}, ${row.words}, ${row.facets})`,
  );
}

/** Numbers of the texts that match for staff. @param query in FTS5 syntax */
export function searchNumbers(query: string): SQL {
  return sql`(select rowid from text_search where text_search match ${query})`;
}

/**
 * Published texts that match, newest first, each with its score; the lower, the better.
 * @param query in FTS5 syntax
 */
export function rankedTexts(
  read: Queries,
  query: string,
  most: number,
): Promise<{ number: number; score: number }[]> {
  return withoutWords(() =>
    rowsOf(
      read,
      sql`select rowid as number, bm25(reader_search, 12, 6, 5, 3, 1, 0.2, 0) as score
        from reader_search where reader_search match ${query} order by rowid desc limit ${most}`,
    ),
  );
}

/** Of FTS5, which begins at no number that is given as better-sqlite3 gives all, with a point. */
const isFrom = (number: number): SQL => sql`rowid >= cast(${number} as integer)`;

/** Published texts that match, newest first. @param from the lowest number; most -1 for all */
export function newestTexts(
  read: Queries,
  query: string,
  most: number,
  from = 0,
): Promise<{ number: number }[]> {
  return withoutWords(() =>
    rowsOf(
      read,
      sql`select rowid as number from reader_search
        where reader_search match ${query} and ${isFrom(from)} order by rowid desc limit ${most}`,
    ),
  );
}

/** Scores of the published texts that match, from a number on. */
export async function scoresFrom(
  read: Queries,
  query: string,
  from: number,
): Promise<Map<number, number>> {
  const rows = await withoutWords(() =>
    rowsOf<{ number: number; score: number }>(
      read,
      sql`select rowid as number, bm25(reader_search, 12, 6, 5, 3, 1, 0.2, 0) as score
        from reader_search where reader_search match ${query} and ${isFrom(from)}`,
    ),
  );
  return new Map(rows.map(({ number, score }) => [number, score]));
}

/** Whether more published texts match than a number, which is how many are looked at. */
export async function hasMoreTexts(read: Queries, query: string, than: number): Promise<boolean> {
  const rows = await withoutWords(() =>
    rowsOf<{ number: number }>(
      read,
      sql`select rowid as number from reader_search
        where reader_search match ${query} limit 1 offset ${than}`,
    ),
  );
  return rows.length > 0;
}

/** Which of some stories have a published text that matches. @param query in FTS5 syntax */
export async function storiesWith(
  read: Queries,
  query: string,
  storyIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await withoutWords(() =>
    rowsOf<{ id: string }>(
      read,
      sql`select distinct story_id as id from text_number
        where story_id in (select value from json_each(${JSON.stringify(storyIds)}))
        and number in (select rowid from reader_search where reader_search match ${query})`,
    ),
  );
  return new Set(rows.map(({ id }) => id));
}

/** Whether a published text matches. @param query in FTS5 syntax */
export async function hasText(read: Queries, query: string): Promise<boolean> {
  const rows = await withoutWords(() =>
    rowsOf<{ number: number }>(
      read,
      sql`select rowid as number from reader_search where reader_search match ${query} limit 1`,
    ),
  );
  return rows.length > 0;
}

/** The number of texts that have each of some tokens; none of a token that no text has. */
export async function textsWith(
  read: Queries,
  tokens: readonly string[],
): Promise<Map<string, number>> {
  const rows = await rowsOf<{ token: string; texts: number }>(
    read,
    sql`select term as token, doc as texts from json_each(${JSON.stringify(tokens)})
        inner join reader_search_token on term = value`,
  );
  return new Map(rows.map(({ token, texts }) => [token, texts]));
}

/** An error names what was asked and is logged, but what readers search for must not be. */
async function withoutWords<T>(ask: () => T | Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch {
    throw new Error('The search index could not be read.');
  }
}
