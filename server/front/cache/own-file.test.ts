import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { takeCacheFile } from './own-file';

const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-own-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = (fronts: { file: string }[]) => fronts.map(({ file }) => path.basename(file));

it('each front of a data folder has a file of kept pages, the first that is free', () => {
  const fronts = [takeCacheFile(folder), takeCacheFile(folder), takeCacheFile(folder)];
  expect(names(fronts)).toEqual(['cache.db', 'cache-2.db', 'cache-3.db']);
  fronts[1]?.release();
  const next = takeCacheFile(folder);
  expect(names([next])).toEqual(['cache-2.db']);
  for (const front of [fronts[0], fronts[2], next]) front?.release();
  const alone = takeCacheFile(folder);
  expect(names([alone])).toEqual(['cache.db']);
  alone.release();
});

it('a folder that cannot be written to leaves the name, and pages are kept in memory', () => {
  const nowhere = path.join(folder, 'is', 'missing');
  expect(takeCacheFile(nowhere).file).toBe(path.join(nowhere, 'cache.db'));
});
