/**
 * The staff's search: an FTS5 table without content, so that deleting a row requires exactly the
 * words it was inserted with.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { Queries } from './open';

/** Replaces the indexed words of a text; empty words remove it from the index. */
export async function putSearchWords(write: Queries, number: number, words: string): Promise<void> {
  await write.run(sql`delete from text_search where rowid = ${number}`);
  if (words === '') return;
  await write.run(sql`insert into text_search (rowid, words) values (${number}, ${words})`);
}

/** Numbers of the texts with all words of a query. @param query in FTS5 syntax, words quoted */
export function searchNumbers(query: string): SQL {
  return sql`(select rowid from text_search where text_search match ${query})`;
}
