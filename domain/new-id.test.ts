import { expect, it } from 'vitest';
import { newId } from './new-id';

it('makes ids that sort in the order of making, also within a millisecond', () => {
  const now = Date.UTC(2026, 11, 2);
  const ids = Array.from({ length: 2000 }, () => newId(now));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(newId(now + 1) > String(ids.at(-1))).toBe(true);
  expect(newId(now - 1) < String(ids[0])).toBe(true);
});
