import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { type Connection, openConnection } from '@/db/open';
import { log } from '@/server/log';

/** Incremented with every change of the tables; a file of another version is recreated. */
const SHAPE_VERSION = 2;
const FORGET_SHAPE = ['meta', 'page_tag', 'stale', 'page']
  .map((name) => `drop table if exists ${name};`)
  .join('');

const SHAPE = `
create table if not exists meta (key text primary key, value text not null);
create table if not exists page (
  id integer primary key,
  key text not null unique,
  status integer not null,
  headers text not null,
  hash text not null,
  br blob not null,
  -- Of the row's own words and bytes: a disk may give back others than it was given.
  checksum integer not null,
  tags text not null,
  until integer,
  size integer not null
);
-- Pages that are only a last resort; beside them, since changing a row rewrites all of it.
create table if not exists stale (page_id integer primary key);
create table if not exists page_tag (tag text not null, page_id integer not null, primary key (tag, page_id)) without rowid;
`;

/** Up to this size the file's integrity is checked at the start, which is quick. */
const MOST_EXAMINED = 128 * 1024 * 1024;

/**
 * Opens the cache's own database, created when missing. A file that is damaged or no such database
 * is moved aside and recreated; where no file can be created, pages are kept in memory.
 * @param use receives the connection and may detect damage too
 */
export function openCacheFile<T>(file: string, use: (connection: Connection) => T): T {
  try {
    return opened(file, use);
  } catch (error) {
    setAside(file, error);
  }
  try {
    return opened(file, use);
  } catch (error) {
    log.error({ err: error, file }, 'no page cache can be kept on disk; pages are kept in memory');
    return opened(':memory:', use);
  }
}

/** Whether an error means that the file is unusable, rather than busy or without disk space. */
export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return !/^SQLITE_(BUSY|LOCKED|FULL|READONLY)/.test(code);
}

/** Moves a damaged file aside for inspection, replacing an earlier one. */
function setAside(file: string, error: unknown): void {
  if (!isDamage(error)) {
    log.warn({ err: error, file }, 'the page cache on disk is in use by another process');
    return;
  }
  try {
    const aside = `${file}.damaged`;
    rmSync(aside, { recursive: true, force: true });
    for (const ending of ['-wal', '-shm']) rmSync(file + ending, { recursive: true, force: true });
    if (existsSync(file)) renameSync(file, aside);
    log.warn({ err: error, file, aside }, 'the page cache was damaged: set aside and begun anew');
  } catch (failed) {
    log.error({ err: failed, file }, 'a damaged page cache could not be set aside');
  }
}

function opened<T>(file: string, use: (connection: Connection) => T): T {
  const connection = openConnection(file);
  try {
    connection.pragma('synchronous = NORMAL');
    if (connection.pragma('user_version', { simple: true }) !== SHAPE_VERSION) {
      connection.exec(FORGET_SHAPE);
      connection.pragma(`user_version = ${SHAPE_VERSION}`);
    }
    connection.exec(SHAPE);
    if (file !== ':memory:' && statSync(file).size <= MOST_EXAMINED) {
      const found = connection.pragma('quick_check(1)', { simple: true });
      if (found !== 'ok') throw new Error(`The file is damaged: ${found}`);
    }
    return use(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
}
