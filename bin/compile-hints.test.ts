import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hintCompilation } from './compile-hints.mjs';

let folder = '';
const file = (name: string) => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vitrine-hints-'));
  mkdirSync(file('more'));
  writeFileSync(file('one.js'), 'one()');
  writeFileSync(file('more/two.js'), 'two()');
  writeFileSync(file('style.css'), 'p {}');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('adds the hint to each script once, in the first line', () => {
  expect(hintCompilation(folder)).toBe(2);
  expect(hintCompilation(folder)).toBe(0);
  expect(readFileSync(file('one.js'), 'utf8')).toBe('//# allFunctionsCalledOnLoad\none()');
  expect(readFileSync(file('more/two.js'), 'utf8')).toBe('//# allFunctionsCalledOnLoad\ntwo()');
});

it('leaves everything else as it is', () => {
  hintCompilation(folder);
  expect(readFileSync(file('style.css'), 'utf8')).toBe('p {}');
});
