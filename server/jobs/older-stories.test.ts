import { beforeEach, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { textNumber } from '@/db/schema/stories';
import { countUnsearched } from '@/domain/search/unsearched-queries';
import { importText } from '@/domain/texts/import-changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { indexOlderStories } from './older-stories';

const STORIES = 50;

beforeEach(async () => {
  freshDatabase();
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
