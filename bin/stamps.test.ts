import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readStamp, sourceStamp, writeStamp } from './stamps.mjs';

let root = '';
const put = (file: string, content: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'vitrine-stamps-'));
  put('package-lock.json', '{}');
  put('next.config.ts', 'export default {};');
  put('app/[locale]/page.tsx', 'one');
  put('public/mark.svg', '<svg/>');
});
afterEach(() => rmSync(root, { recursive: true }));

it.each([
  ['app/[locale]/page.tsx', 'two'],
  ['app/new/page.tsx', 'one'],
  ['domain/reader/story.ts', ''],
  ['public/mark.svg', '<svg></svg>'],
  ['next.config.ts', 'export default { compress: false };'],
  ['postcss.config.mjs', ''],
  ['tsconfig.json', '{}'],
  ['package-lock.json', '{ "version": 2 }'],
  ['bin/build.mjs', ''],
])('calls a build stale when %s changes', (file, content) => {
  const before = sourceStamp(root);
  put(file, content);
  expect(sourceStamp(root)).not.toBe(before);
});

it.each([
  'content/stories/one/en.md',
  'public/fonts/a.woff2',
  'domain/stories/story.test.ts',
  'components/Story.test.tsx',
  'vitest.config.ts',
  'docs/operating.md',
  'data/vitrine.db',
  '.build/next/BUILD_ID',
])('does not call a build stale when %s changes', (file) => {
  const before = sourceStamp(root);
  put(file, 'changed');
  expect(sourceStamp(root)).toBe(before);
});

it('changes when a file is renamed or deleted, not with its modification time', () => {
  const before = sourceStamp(root);
  utimesSync(path.join(root, 'public/mark.svg'), new Date(0), new Date(0));
  expect(sourceStamp(root)).toBe(before);
  rmSync(path.join(root, 'public/mark.svg'));
  const without = sourceStamp(root);
  put('public/sign.svg', '<svg/>');
  expect(new Set([before, without, sourceStamp(root)]).size).toBe(3);
});

it('stores a stamp in a file, and returns null without one', () => {
  const file = path.join(root, '.build', 'stamp');
  expect(readStamp(file)).toBeNull();
  writeStamp(file, 'abc');
  expect(readStamp(file)).toBe('abc');
});
