import { beforeEach, expect, it } from 'vitest';
import { chanceOf } from '@/bench/torture/texts';
import { rebuildSearch } from '@/cli/search-rebuild';
import { tx } from '@/db/client';
import { changingStory } from '@/domain/freshness/story-invalidation-changes';
import { freshDatabase } from '@/testing/database';
import { writeArchive } from './archive';

const STORIES = 40;

let connection: ReturnType<typeof freshDatabase>;

const rows = (statement: string) => connection.prepare(statement).raw().all();

beforeEach(() => {
  connection = freshDatabase();
  writeArchive(connection, STORIES, chanceOf(1));
});

it('leaves the lists and their counts that publishing leaves', async () => {
  const everything = () => [
    rows('select * from listing order by list, language, story_id'),
    rows('select * from listing_count where count > 0 order by list, language'),
  ];
  const before = everything();
  expect(before[0]?.length).toBeGreaterThan(STORIES * 15);
  connection.exec('delete from listing');
  connection.exec('delete from listing_count');
  for (const [id] of rows('select id from story') as [string][]) {
    const state = connection.prepare('update text set state = ? where story_id = ?');
    state.run('draft', id);
    await tx((write) =>
      changingStory(write, id, 1, async () => {
        state.run('published', id);
      }),
    );
  }
  expect(everything()).toEqual(before);
});

it('leaves the search that a rebuild leaves', async () => {
  for (const index of ['reader_search', 'text_search']) {
    connection.exec(
      `create virtual table temp.${index}_at using fts5vocab(main, ${index}, instance)`,
    );
  }
  const everything = () => [
    rows('select * from reader_search_at order by term, doc, col, offset'),
    rows('select * from text_search_at order by term, doc, col, offset'),
    rows('select * from spelling order by letters, word'),
    rows('select * from title_start order by number, start'),
    rows('select * from text_number order by number'),
    rows('select id, title_key from story order by id'),
  ];
  const before = everything();
  expect(before[0]?.length).toBeGreaterThan(STORIES * 100);
  await rebuildSearch(() => {});
  expect(everything()).toEqual(before);
});
