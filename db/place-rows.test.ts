import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrateDatabase } from './migrate';
import { openConnection } from './open';

let home: string;
let file: string;

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'vitrine-place-rows-'));
  file = path.join(home, 'data.db');
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

/** The migrations before the one that gives places addresses. */
function earlier(): string {
  const folder = path.join(home, 'drizzle');
  cpSync('drizzle', folder, { recursive: true });
  const journal = path.join(folder, 'meta', '_journal.json');
  const known: { entries: { tag: string }[] } = JSON.parse(readFileSync(journal, 'utf8'));
  const at = known.entries.findIndex(({ tag }) => tag.endsWith('_names_and_places'));
  writeFileSync(journal, JSON.stringify({ ...known, entries: known.entries.slice(0, at) }));
  return folder;
}

it('gives places of an older database addresses, permanent ids and lists of stories, and every story its facets', async () => {
  await migrateDatabase(file, earlier());
  const old = openConnection(file);
  old.exec(`
    insert into place (id) values ('a'), ('b');
    insert into place_name (place_id, language, name) values
      ('a', 'en', 'The Hague'), ('b', 'en', 'The Hague'), ('a', 'nl', 'Den Haag'), ('a', 'ru', 'Гаага');
    insert into story (id, short_id, kind, original_language, created_at, changed_at)
      values ('s', 's', 'item', 'en', 0, 0);
    insert into story_place (story_id, place_id, position) values ('s', 'a', 0);
    insert into listing (list, language, story_id, published_at, event_sort)
      values ('site', '', 's', 7, 700000), ('site', 'en', 's', 8, 700000);
  `);
  old.close();
  await migrateDatabase(file, 'drizzle');
  const migrated = openConnection(file);
  const rows = (sql: string) => migrated.prepare(sql).raw().all();
  const shortIdOf = (id: string) =>
    migrated.prepare('select short_id from place where id = ?').pluck().get(id);
  expect(rows('select place_id, language, slug from place_name order by 1, 2')).toEqual([
    ['a', 'en', 'the-hague'],
    ['a', 'nl', 'den-haag'],
    ['a', 'ru', shortIdOf('a')],
    ['b', 'en', shortIdOf('b')],
  ]);
  expect(shortIdOf('a')).toMatch(/^[0-9a-f]{12}$/);
  expect(rows("select * from listing where list = 'place:a' order by language")).toEqual([
    ['place:a', '', 's', 7, 700000],
    ['place:a', 'en', 's', 8, 700000],
  ]);
  const lists = rows("select distinct list from listing where list <> 'site' order by 1");
  expect(lists.flat()).toEqual(['decade:1910', 'kind:item', 'place:a']);
  const counted = "select list, language, count from listing_count where list like 'place:%'";
  expect(rows(`${counted} order by 2`)).toEqual([
    ['place:a', '', 1],
    ['place:a', 'en', 1],
  ]);
  migrated.close();
});
