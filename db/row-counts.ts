import type { Connection } from './open';

/**
 * The number of rows of every table, except those of SQLite and the migrator. Search indexes are
 * left out with their inner tables: what is in them can be written anew.
 */
export function rowCounts(connection: Connection): Map<string, number> {
  const tables = connection
    .prepare(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\' order by name",
    )
    .pluck()
    .all() as string[];
  return new Map(
    tables.map((name) => [
      name,
      Number(connection.prepare(`select count(*) from "${name}"`).pluck().get()),
    ]),
  );
}

/** The creation times of a database's migrations, oldest first; they identify its schema. */
export function appliedTimes(connection: Connection): number[] {
  const has = connection
    .prepare("select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'")
    .get();
  if (!has) return [];
  return connection
    .prepare('select created_at from __drizzle_migrations order by created_at')
    .pluck()
    .all()
    .map(Number);
}
