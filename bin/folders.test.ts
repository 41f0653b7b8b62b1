import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const MOST_FILES = 30;
const MOST_OF_DOMAIN = 0.15;
const SOURCE = /[.](ts|tsx|mjs)$/;
const TEST = /[.](test|spec|fixtures)[.]/;

/** Folders with more source files than allowed, as "folder: count". */
function crowded(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const file of files.filter((each) => SOURCE.test(each) && !TEST.test(each))) {
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > MOST_FILES)
    .map(([folder, count]) => `${folder}: ${count}`);
}

/** Folders with too large a share of the domain's lines. */
function heavy(lines: ReadonlyMap<string, number>): string[] {
  const all = [...lines.values()].reduce((sum, each) => sum + each, 0);
  return [...lines].filter(([, each]) => each > all * MOST_OF_DOMAIN).map(([folder]) => folder);
}

function tracked(): string[] {
  const list = execFileSync('git', ['ls-files'], { encoding: 'utf8', maxBuffer: 10_000_000 });
  return list.split('\n').filter((file) => file !== '' && existsSync(file));
}

it('no folder holds more than 30 source files', () => {
  expect(crowded(Array.from({ length: 31 }, (_, n) => `a/b/${n}.ts`))).toEqual(['a/b: 31']);
  expect(crowded(tracked())).toEqual([]);
});

it('no folder of the domain holds more than 15 % of its lines', () => {
  const few = Array.from({ length: 9 }, (_, n) => [`${n}`, 10] as const);
  expect(heavy(new Map([['big', 30], ...few]))).toEqual(['big']);
  const lines = new Map<string, number>();
  for (const file of tracked()) {
    if (!/^domain\/[^/]+\/.*[.]ts$/.test(file) || TEST.test(file)) continue;
    const [, folder = ''] = file.split('/');
    const count = readFileSync(file, 'utf8').split('\n').length;
    lines.set(folder, (lines.get(folder) ?? 0) + count);
  }
  expect(heavy(lines)).toEqual([]);
});
