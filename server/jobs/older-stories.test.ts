import { beforeEach, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { textNumber } from '@/db/schema/stories';
import { countUnsearched, unsearchedStories } from '@/domain/search/unsearched-queries';
import { importText } from '@/domain/texts/import-changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase, statementsOf } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { indexOlderStories } from './older-stories';

const STORIES = 50;

let connection: ReturnType<typeof freshDatabase>;

beforeEach(async () => {
  connection = freshDatabase();
  const editor = await anyStaff('editor');
  await tx(async (write) => {
    for (let n = 0; n < STORIES; n++) {
      const given = { kind: 'item' as const, language: 'en', title: `Story ${n}` };
      const storyId = await createStory(write, editor, given, 1);
      const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const }] };
      await importText(write, editor, { storyId, language: 'en', title: `Story ${n}`, body }, 1);
    }
    await write.delete(textNumber);
  });
});

it('older stories are indexed step by step, and the number left is reported', async () => {
  const told: number[] = [];
  await indexOlderStories(
    (left) => told.push(left),
    () => false,
  );
  expect(told[0]).toBe(STORIES);
  expect(told.at(-1)).toBe(0);
  expect(await countUnsearched()).toBe(0);
  expect(await reads().$count(textNumber)).toBe(STORIES);
});

it('steps done before the process ended are not repeated', async () => {
  let steps = 0;
  await indexOlderStories(
    () => undefined,
    () => ++steps > 2,
  );
  const left = await countUnsearched();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(STORIES);
  const told: number[] = [];
  await indexOlderStories(
    (each) => told.push(each),
    () => false,
  );
  expect(told[0]).toBe(left);
  expect(await countUnsearched()).toBe(0);
});

it('stories of an earlier edition are written anew, also beside such as are missing', async () => {
  const nothing = { tell: () => undefined, isStopping: () => false };
  await indexOlderStories(nothing.tell, nothing.isStopping);
  connection.exec('update text_number set edition = 1 where number % 2 = 0');
  connection.exec('delete from text_number where number % 5 = 1');
  // 25 have an earlier edition; of the 10 without a number, 5 are among these.
  expect(await countUnsearched()).toBe(25 + 5);
  await indexOlderStories(nothing.tell, nothing.isStopping);
  expect(await countUnsearched()).toBe(0);
  const editions = connection.prepare('select count(*) from text_number where edition > 1').pluck();
  expect(editions.get()).toBe(STORIES);
});

it('no text is looked up in an archive that is in the search, and older ones lead by their edition', async () => {
  await indexOlderStories(
    () => undefined,
    () => false,
  );
  const statements = await statementsOf(connection, async () => {
    await countUnsearched();
    await tx((write) => unsearchedStories(write, '', 20));
  });
  const plans = statements.flatMap((sql) => {
    const values = Array.from({ length: sql.split('?').length - 1 }, () => 1);
    const plan = connection.prepare(`explain query plan ${sql}`).all(...values);
    return sql.includes('edition') ? (plan as { detail: string }[]) : [];
  });
  expect(plans.length).toBeGreaterThan(1);
  for (const { detail } of plans) expect(detail).toMatch(/text_number_edition|count\(DISTINCT\)/);
  expect(statements.filter((sql) => sql.includes('not exists'))).toEqual([]);
});
