/**
 * The one door to the content database: a read-only connection for reads, one queued writer for writes.
 * Next bundles its own copy of every module, so what must exist once per process hangs on `globalThis`.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Connection, openConnection, type Queries, queriesOf } from './open';
import { Writer } from './writer';

interface OpenDatabase {
  file: string;
  readConnection: Connection;
  read: Queries;
  writer: Writer;
}

const HELD = Symbol.for('vitrine.database');
const held = globalThis as { [HELD]?: OpenDatabase };

/** Folder with everything that is not code: database, cache, media, secret. `DATA_DIR`, else `data`. */
export function dataFolder(): string {
  return path.resolve(process.env.DATA_DIR || 'data');
}

/** The content database's file. */
export function databaseFile(): string {
  return path.join(dataFolder(), 'vitrine.db');
}

/** Reads; unprepared. On a reader's page use `prepared` instead, which is 5–13 times cheaper. */
export function reads(): Queries {
  return current().read;
}

/**
 * A query that is prepared once per connection, at first use and never at import (`next build` imports every module).
 * @param build makes the prepared query
 */
export function prepared<T>(build: (read: Queries) => T): () => T {
  const made = new WeakMap<Queries, T>();
  return () => {
    const read = reads();
    let query = made.get(read);
    if (!query) {
      query = build(read);
      made.set(read, query);
    }
    return query;
  };
}

/**
 * Runs `fn` in one immediate transaction of the process's only writer; transactions queue.
 * Await nothing in it but queries on the handle it is given.
 * @throws what `fn` throws, after rolling back; BusyError when another process held the file for 5 s
 */
export function tx<T>(fn: (write: Queries) => Promise<T>): Promise<T> {
  return current().writer.run(fn);
}

/** Opens a database file (made when missing) as this process's own; for the command line and tests. */
export function openDatabase(file: string): void {
  closeDatabase();
  mkdirSync(path.dirname(file), { recursive: true });
  const writeConnection = openConnection(file);
  const readConnection = openConnection(file, { readonly: true });
  hold(file, readConnection, writeConnection);
}

/** A database in memory as this process's own, for tests; reads and writes share its connection. */
export function openMemory(connection: Connection): void {
  closeDatabase();
  hold(':memory:', connection, connection);
}

/** Folds the write-ahead log into the file and closes; nothing happens when none is open. */
export function closeDatabase(): void {
  const open = held[HELD];
  if (!open) return;
  held[HELD] = undefined;
  if (open.file !== ':memory:') open.readConnection.close();
  open.writer.close();
}

function current(): OpenDatabase {
  if (!held[HELD]) openDatabase(databaseFile());
  return held[HELD] as OpenDatabase;
}

function hold(file: string, readConnection: Connection, writeConnection: Connection): void {
  held[HELD] = {
    file,
    readConnection,
    read: queriesOf(readConnection),
    writer: new Writer(writeConnection),
  };
}
