import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chanceOf } from '@/bench/torture/texts';
import { migrateDatabase } from '@/db/migrate';
import { type Connection, openConnection } from '@/db/open';
import { writeArchive } from './archive';

/** Names the form of what is generated: raise it when `writeArchive` writes something else. */
const EDITION = 2;
const SEED = 2026;

/** Written in the order of their keys once all rows are there, which is much faster. */
const WRITTEN_LAST = ['listing_event', 'story_event', 'story_title', 'text_address'];

const SEARCH_INDEXES = ['text_search', 'reader_search'];
/** What FTS5 gathers before it writes a part of an index: while this runs, and otherwise. */
const HELD_BYTES = 2 ** 26;
const USUAL_BYTES = 2 ** 20;

/**
 * The data folder of a generated archive of so many stories, made when it is not there yet. It is
 * used as it is and kept for later runs, because a great one takes long to write.
 */
export async function generatedArchive(folder: string, stories: number): Promise<string> {
  const data = path.resolve(folder, `stories-${stories}-${EDITION}`);
  if (existsSync(data)) return data;
  const unfinished = `${data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(path.join(unfinished, 'media'), { recursive: true });
  const file = path.join(unfinished, 'vitrine.db');
  await migrateDatabase(file, path.resolve('drizzle'));
  const began = performance.now();
  fill(file, stories, (done) => {
    const seconds = Math.round((performance.now() - began) / 1_000);
    console.log(`  ${done} of ${stories} stories are written after ${seconds} s`);
  });
  renameSync(unfinished, data);
  return data;
}

function fill(file: string, stories: number, say: (done: number) => void): void {
  const connection = openConnection(file);
  connection.pragma('journal_mode = OFF');
  connection.pragma('synchronous = OFF');
  connection.pragma('foreign_keys = OFF');
  connection.pragma('cache_size = -1000000');
  const definition = connection
    .prepare("select sql from sqlite_schema where type = 'index' and name = ?")
    .pluck();
  const later = WRITTEN_LAST.map((name) => ({ name, sql: String(definition.get(name)) }));
  for (const { name } of later) connection.exec(`drop index ${name}`);
  for (const index of SEARCH_INDEXES) holdInMemory(connection, index, HELD_BYTES);
  writeArchive(connection, stories, chanceOf(SEED), say);
  for (const index of SEARCH_INDEXES) holdInMemory(connection, index, USUAL_BYTES);
  for (const { sql } of later) connection.exec(sql);
  connection.pragma('journal_mode = WAL');
  connection.close();
}

/** Greater parts have to be merged less often. */
function holdInMemory(connection: Connection, index: string, bytes: number): void {
  connection.exec(`insert into ${index} (${index}, rank) values ('hashsize', ${bytes})`);
}
