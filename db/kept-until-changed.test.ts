import { beforeEach, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { setting } from '@/db/schema/site';
import { freshDatabase } from '@/testing/database';
import { keptUntilChanged } from './kept-until-changed';

let readings = 0;
let makings = 0;
let other = {};

const kept = keptUntilChanged(
  async () => {
    readings += 1;
    return { rows: await reads().select({ key: setting.key }).from(setting), other };
  },
  ({ rows }) => {
    makings += 1;
    return rows.length;
  },
);

beforeEach(() => {
  freshDatabase();
  [readings, makings] = [0, 0];
});

const put = (key: string, value: string) =>
  tx(async (write) =>
    write.insert(setting).values({ key, value }).onConflictDoUpdate({
      target: setting.key,
      set: { value },
    }),
  );

it('is read again after a commit, and made again after a change of its rows or of the rest', async () => {
  const before = await kept();
  expect(await kept()).toBe(before);
  expect([readings, makings]).toEqual([1, 1]);
  await put('test', 'a');
  expect(await kept()).toBe(before + 1);
  expect([readings, makings]).toEqual([2, 2]);
  await put('test', 'b');
  expect(await kept()).toBe(before + 1);
  expect([readings, makings]).toEqual([3, 2]);
  other = {};
  await put('test', 'c');
  await kept();
  expect([readings, makings]).toEqual([4, 3]);
});
