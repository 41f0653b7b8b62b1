/** The search of the staff's site: an FTS5 table without content, so that a row is deleted with exactly what it had. */
import { type SQL, sql } from 'drizzle-orm';
import type { Queries } from './open';

/** Puts the words of a text under its number, in place of those there were; no words take it out. */
export async function putSearchWords(write: Queries, number: number, words: string): Promise<void> {
  await write.run(sql`delete from text_search where rowid = ${number}`);
  if (words === '') return;
  await write.run(sql`insert into text_search (rowid, words) values (${number}, ${words})`);
}

/**
 * Numbers of the texts that have all the words of a query.
 * @param query in FTS5's language, every word quoted
 */
export function searchNumbers(query: string): SQL {
  return sql`(select rowid from text_search where text_search match ${query})`;
}
