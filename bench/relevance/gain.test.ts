import { expect, it } from 'vitest';
import { gainOf } from './gain';
import { judgedQueries } from './judged';

it('is 1 for the best order, 0 for nothing, and less for a worse order', () => {
  expect(gainOf([3, 2, 1], [1, 2, 3])).toBe(1);
  expect(gainOf([0, 0], [3])).toBe(0);
  expect(gainOf([0, 3], [3])).toBeCloseTo(0.63, 2);
});

it('judges searches in every interface language', () => {
  const queries = judgedQueries();
  expect(queries.length).toBeGreaterThanOrEqual(120);
  expect(new Set(queries.map(({ language }) => language)).size).toBe(7);
});
