import Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';

export type Connection = Sqlite.Database;
export type Statement = Sqlite.Statement;
export type Queries = BetterSQLite3Database;

/** SQLite before this release can lose commits when a checkpoint meets a write (the "WAL-reset" bug). */
const OLDEST_SAFE_SQLITE = [3, 51, 3] as const;

/**
 * Opens a connection with the pragmas needed for durability, and checks that they took effect.
 * @param file path, `:memory:`, or the bytes of a database to open a copy of in memory
 * @throws Error when SQLite is too old or a pragma did not take effect
 */
export function openConnection(
  file: string | Buffer,
  options: { readonly?: boolean } = {},
): Connection {
  const connection = new Sqlite(file, { readonly: options.readonly ?? false, timeout: 0 });
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cache_size = -65536');
  if (!options.readonly) {
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('journal_size_limit = 67108864');
  }
  assertSafe(connection, file, options.readonly ?? false);
  return connection;
}

/** Drizzle over a connection, with the schema's snake_case names. */
export function queriesOf(connection: Connection): Queries {
  return drizzle(connection, { casing: 'snake_case' });
}

function assertSafe(connection: Connection, file: string | Buffer, readonly: boolean): void {
  const version = String(connection.prepare('select sqlite_version()').pluck().get());
  if (!isAtLeast(version, OLDEST_SAFE_SQLITE)) {
    throw new Error(`SQLite ${version} is too old: 3.51.3 or newer is needed.`);
  }
  const wanted: Record<string, unknown> = { foreign_keys: 1 };
  if (!readonly) wanted.synchronous = 2;
  if (!readonly && typeof file === 'string' && file !== ':memory:') wanted.journal_mode = 'wal';
  for (const [name, value] of Object.entries(wanted)) {
    const found = connection.pragma(name, { simple: true });
    if (found !== value) throw new Error(`PRAGMA ${name} is ${found}, but must be ${value}.`);
  }
}

function isAtLeast(version: string, floor: readonly number[]): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, least] of floor.entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}
