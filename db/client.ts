/**
 * Connections to the content database: a read-only one for reads, and one queued writer. Next
 * bundles its own copy of every module, so the state that must exist once per process is on
 * `globalThis`.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ON_POSTGRES } from './engine';
import { addToJournal, type JournalLine } from './journal';
import { keptForOneAnswer } from './one-answer';
import { type Connection, openConnection, type Queries, queriesOf, type Statement } from './open';
import { withPlainRows } from './plain-rows';
import { Writer } from './writer';

interface OpenDatabase {
  file: string;
  readConnection: Connection;
  read: Queries;
  /** Reads a number that changes with each commit; null where the connection also writes. */
  version: Statement | null;
  writer: Writer;
}

const HELD = Symbol.for('vitrine.database');
const held = globalThis as { [HELD]?: OpenDatabase };

/**
 * A map for what many pages read, emptied by any commit of any process. Nothing is kept where reads
 * and writes share a connection, which does not notice its own commits.
 */
export function keptUntilCommit<V>(): () => Map<string, V> {
  if (ON_POSTGRES) return keptForOneAnswer<V>();
  const made = new WeakMap<Queries, { version: unknown; map: Map<string, V> }>();
  return () => {
    const { read, version } = current();
    const now = version?.get() ?? null;
    const known = made.get(read);
    if (known && now !== null && known.version === now) return known.map;
    const map = new Map<string, V>();
    made.set(read, { version: now, map });
    return map;
  };
}

/** Folder of all data: database, cache, media, secret. `DATA_DIR`, else `data`. */
export function dataFolder(): string {
  return path.resolve(process.env.DATA_DIR || 'data');
}

export function databaseFile(): string {
  return path.join(dataFolder(), 'vitrine.db');
}

/** Unprepared queries. Readers' pages use `prepared` instead, which is 5–13 times faster. */
export function reads(): Queries {
  return current().read;
}

/**
 * A query that is prepared once per connection, at first use and never at import, because `next
 * build` imports every module.
 * @param build makes the prepared query
 */
export function prepared<T>(build: (read: Queries) => T): () => T {
  const made = new WeakMap<Queries, T>();
  return () => {
    const read = reads();
    let query = made.get(read);
    if (!query) {
      query = withPlainRows(build(read));
      made.set(read, query);
    }
    return query;
  };
}

/**
 * Runs `fn` in an immediate transaction of the process's only writer; transactions are queued. `fn`
 * must await nothing but queries on the given handle.
 * @throws what `fn` throws, after rolling back; BusyError when another process held the file for 5
 * s
 */
export function tx<T>(fn: (write: Queries) => Promise<T>): Promise<T> {
  return current().writer.run(fn);
}

/**
 * Adds to the journal beside the database, in the transaction of the change; none beside one in
 * memory. A change that is taken back leaves a line that stops mail, which is the safe side.
 */
export function journal(lines: readonly JournalLine[]): void {
  const { file } = current();
  if (file !== ':memory:') addToJournal(path.dirname(file), lines);
}

/** Opens a database file, created when missing, for the command line and tests. */
export function openDatabase(file: string): void {
  closeDatabase();
  mkdirSync(path.dirname(file), { recursive: true });
  const writeConnection = openConnection(file);
  const readConnection = openConnection(file, { readonly: true });
  hold(file, readConnection, writeConnection);
}

/** Uses a database in memory for this process, for tests; reads and writes share its connection. */
export function openMemory(connection: Connection): void {
  closeDatabase();
  hold(':memory:', connection, connection);
}

/** Checkpoints the write-ahead log and closes the database, if one is open. */
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
    version:
      readConnection === writeConnection
        ? null
        : readConnection.prepare('pragma data_version').pluck(),
    writer: new Writer(writeConnection),
  };
}
