import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeSecret, readSecret } from './secret';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vitrine-secret-'));
  file = path.join(folder, 'secret');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('is created once, readable by its owner alone', () => {
  expect(makeSecret(folder)).toBe(true);
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(/^[0-9a-f]{64}\n$/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(makeSecret(folder)).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(readSecret(folder)).toHaveLength(32);
});

it.each(['', '\n', 'changeme', 'ab', 'g'.repeat(64), `${'a'.repeat(63)}`, `${'ab'.repeat(32)}z`])(
  'is refused with a sentence when it is %j',
  (text) => {
    writeFileSync(file, text);
    expect(() => readSecret(folder)).toThrow(/is no secret/);
    expect(() => makeSecret(folder)).toThrow(/remove the file/);
  },
);
