import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrateConnection } from './migrate';
import { type Connection, openConnection } from './open';

let home: string;
let connection: Connection;

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'vitrine-media-use-'));
  connection = openConnection(':memory:');
});

afterEach(() => {
  connection.close();
  rmSync(home, { recursive: true, force: true });
});

/** The migrations before the one that records which images are public. */
function earlier(): string {
  const folder = path.join(home, 'drizzle');
  cpSync('drizzle', folder, { recursive: true });
  const journal = path.join(folder, 'meta', '_journal.json');
  const known: { entries: { tag: string }[] } = JSON.parse(readFileSync(journal, 'utf8'));
  const at = known.entries.findIndex(({ tag }) => tag.endsWith('_media_use'));
  writeFileSync(journal, JSON.stringify({ ...known, entries: known.entries.slice(0, at) }));
  return folder;
}

it('An image of an older text counts as public where the public revision contains it', () => {
  migrateConnection(connection, earlier());
  const figure = (pictureId: string) => ({ type: 'figure', attrs: { pictureId } });
  const body = JSON.stringify({ type: 'doc', content: [figure('shown')] });
  const draft = JSON.stringify({ type: 'doc', content: [figure('shown'), figure('coming')] });
  connection.pragma('foreign_keys = OFF');
  const put = (table: string, row: Record<string, string | number>) => {
    const names = Object.keys(row);
    const sql = `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`;
    connection.prepare(sql).run(...Object.values(row));
  };
  const facts = { hash: 'x', width: 1, height: 1, mime: 'image/png', created_at: 1 };
  for (const id of ['shown', 'coming']) put('picture', { id, ...facts });
  const story = { id: 's', short_id: 's', kind: 'item', original_language: 'en' };
  put('story', { ...story, created_at: 1, changed_at: 1 });
  const text = { id: 't', story_id: 's', language: 'en', slug: 's', state: 'published' };
  put('text', { ...text, public_revision_id: 'r1', working_revision_id: 'r2', created_at: 1 });
  const revision = { text_id: 't', schema_version: 1, block_hashes: '[]', created_at: 1 };
  put('revision', { ...revision, id: 'r1', number: 1, body });
  put('revision', { ...revision, id: 'r2', number: 2, body: draft });
  for (const id of ['shown', 'coming']) put('text_picture', { text_id: 't', picture_id: id });
  migrateConnection(connection, path.resolve('drizzle'));
  const rows = connection.prepare('select picture_id, is_public from text_picture').raw().all();
  expect(Object.fromEntries(rows as [string, number][])).toEqual({ shown: 1, coming: 0 });
});
