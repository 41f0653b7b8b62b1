import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { gainOf } from './gain';
import { judgedSets } from './judged';

it('is 1 for the best order, 0 for nothing, and less for a worse order', () => {
  expect(gainOf([3, 2, 1], [1, 2, 3])).toBe(1);
  expect(gainOf([0, 0], [3])).toBe(0);
  expect(gainOf([0, 3], [3])).toBeCloseTo(0.63, 2);
});

it('judges searches in every interface language', () => {
  const sets = judgedSets();
  expect(sets.map(({ queries }) => queries.length)).toEqual([120, 84]);
  for (const { queries } of sets) {
    expect(new Set(queries.map(({ language }) => language)).size).toBe(7);
  }
});

it('names stories of the sample alone', () => {
  const folders = readdirSync('content/stories');
  const named = judgedSets().flatMap(({ queries }) =>
    queries.flatMap(({ relevant }) => Object.keys(relevant)),
  );
  expect(named.filter((folder) => !folders.includes(folder))).toEqual([]);
});
