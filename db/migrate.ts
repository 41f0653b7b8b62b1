import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { migrate as applyMigrations } from 'drizzle-orm/better-sqlite3/migrator';
import { type Connection, openConnection, queriesOf } from './open';
import { appliedTimes, rowCounts } from './row-counts';
import { whileNothingRuns } from './running';

export interface Migrated {
  /** Number of migrations applied; 0 when the database was up to date. */
  applied: number;
  /** Path of the copy made beforehand, or null for a new database. */
  backup: string | null;
}

interface Journal {
  entries: { when: number; tag: string }[];
}

/**
 * Migrates a database file to the newest schema, or leaves it exactly as it was. Drizzle's own
 * migrator deletes child rows when a table with `ON DELETE CASCADE` is rebuilt (drizzle-orm #5782).
 * Therefore it makes a copy first, turns foreign keys off, compares row counts and runs
 * `foreign_key_check` afterwards, and restores the copy on failure.
 * @param file the database; created when missing
 * @param folder Drizzle's folder of migrations
 * @throws Error that says what to do: newer schema, lost rows, a broken reference, a running server
 */
export async function migrateDatabase(file: string, folder: string): Promise<Migrated> {
  const isNew = !existsSync(file);
  const connection = openConnection(file);
  let backup: string | null = null;
  let release = () => {};
  try {
    const pending = pendingMigrations(connection, folder);
    if (pending === 0) return { applied: 0, backup: null };
    release = whileNothingRuns(path.dirname(file));
    if (!isNew) {
      backup = `${file}.before-${migrationCount(connection)}-to-${migrationCount(connection) + pending}`;
      await connection.backup(backup);
    }
    migrateConnection(connection, folder);
    return { applied: pending, backup };
  } catch (error) {
    connection.close();
    if (backup) await restore(backup, file);
    throw error;
  } finally {
    if (connection.open) connection.close();
    release();
  }
}

/** Migrates an open connection with the same checks but without a copy; for databases in memory. */
export function migrateConnection(connection: Connection, folder: string): void {
  const before = rowCounts(connection);
  connection.pragma('foreign_keys = OFF');
  try {
    applyMigrations(queriesOf(connection), { migrationsFolder: folder });
    assertNothingLost(before, rowCounts(connection));
    assertReferences(connection);
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

function pendingMigrations(connection: Connection, folder: string): number {
  const known = journal(folder).entries;
  const applied = appliedTimes(connection);
  const unknown = applied.filter((when) => !known.some((entry) => entry.when === when));
  if (unknown.length > 0) {
    throw new Error(
      'The database was made by a newer version of Vitrine than this one. ' +
        'Install that version again, or restore a backup made before it.',
    );
  }
  return known.length - applied.length;
}

function migrationCount(connection: Connection): number {
  return appliedTimes(connection).length;
}

function journal(folder: string): Journal {
  return JSON.parse(readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8'));
}

function assertNothingLost(before: Map<string, number>, after: Map<string, number>): void {
  for (const [name, count] of before) {
    const left = after.get(name) ?? 0;
    if (left < count) {
      throw new Error(
        `The new schema would lose rows: table ${name} had ${count}, would have ${left}. Nothing was changed.`,
      );
    }
  }
}

function assertReferences(connection: Connection): void {
  const broken = connection.pragma('foreign_key_check') as { table: string; parent: string }[];
  const first = broken[0];
  if (first) {
    throw new Error(
      `The new schema breaks ${broken.length} references, the first from ${first.table} to ${first.parent}. Nothing was changed.`,
    );
  }
}

async function restore(backup: string, file: string): Promise<void> {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
  const copy = openConnection(backup);
  await copy.backup(file);
  copy.close();
  for (const ending of ['-wal', '-shm']) rmSync(backup + ending, { force: true });
}
