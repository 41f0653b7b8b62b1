/**
 * Statements that are not built by Drizzle, and what writes say that they changed. Drizzle has other
 * methods and other results for each engine; nothing but this file and `db/sqlite/` uses them.
 */
import type { SQL } from 'drizzle-orm';
import type { Queries } from './open';

/** What a write says that it did: better-sqlite3 the first, node-postgres the second. */
type Written = { changes: number } | { rowCount: number | null };

interface OnPostgres {
  execute(query: SQL): Promise<{ rows: unknown[]; rowCount: number | null }>;
}

/** The rows of a statement, under the names of its columns. */
export async function rowsOf<Row>(on: Queries, query: SQL): Promise<Row[]> {
  if (!isOnPostgres(on)) return on.all<Row>(query);
  const { rows } = await on.execute(query);
  return rows as Row[];
}

/** Runs a statement that writes. @returns the number of rows that it wrote or deleted */
export async function change(write: Queries, query: SQL): Promise<number> {
  return changedRows(isOnPostgres(write) ? await write.execute(query) : write.run(query));
}

/** The number of rows that an insert, update or delete of Drizzle wrote or deleted. */
export function changedRows(written: Written): number {
  return 'changes' in written ? written.changes : (written.rowCount ?? 0);
}

function isOnPostgres(on: unknown): on is OnPostgres {
  return typeof on === 'object' && on !== null && 'execute' in on;
}
