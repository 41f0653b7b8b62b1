import { expect, test } from 'vitest';
import { type Page, restorePage, sizeOf } from '@/server/http/page';
import { MemoryCache } from './memory-cache';

let looks = 0;

/** A page that counts how often its size is computed. */
function page(key: string, status = 200): Page {
  const parts = { status, headers: [], hash: key, tags: ['site', key], until: null };
  const made = restorePage({ key, br: Buffer.alloc(1_000), ...parts });
  return Object.defineProperty({ ...made }, 'br', {
    get: () => {
      looks += 1;
      return made.br;
    },
  });
}

const key = (at: number) => `/en/stories/${String(at).padStart(4, '0')}`;
const SIZE = sizeOf(page(key(0)));

test('a full cache stores a page without scanning all the others', () => {
  const memory = new MemoryCache(500 * SIZE);
  for (let at = 0; at < 500; at++) memory.put(page(key(at)));
  looks = 0;
  memory.put(page(key(500)));
  expect(looks).toBeLessThan(10);
  expect(memory.count).toBe(500);
  expect(memory.size).toBe(500 * SIZE);
  expect(memory.get(key(0))).toBeUndefined();
});

test('pages requested since the last round are not evicted', () => {
  const memory = new MemoryCache(3 * SIZE);
  for (let at = 0; at < 3; at++) memory.put(page(key(at)));
  const asked = memory.get(key(0));
  if (asked) asked.isHot = true;
  memory.put(page(key(3)));
  expect([0, 1, 2, 3].filter((at) => memory.get(key(at)))).toEqual([0, 2, 3]);
});

test('unknown addresses evict no pages, however many are tried', () => {
  const memory = new MemoryCache(5_000 * SIZE);
  memory.put(page(key(0)));
  for (let at = 1; at <= 2_000; at++) memory.put(page(key(at), 404));
  expect(memory.get(key(0))).toBeDefined();
  expect(memory.get(key(2_000))).toBeDefined();
  expect(memory.get(key(1))).toBeUndefined();
  expect(memory.count).toBeLessThanOrEqual(1_001);
  memory.markStale('site', true);
  expect(memory.count).toBe(0);
  expect(memory.size).toBe(0);
});
