import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = path.resolve(import.meta.dirname, '..', 'e2e');

const specs = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.spec.ts'))
  .map((file) => ({ file, code: readFileSync(path.join(FOLDER, file), 'utf8') }));

const withCode = (pattern: RegExp) =>
  specs.filter(({ code }) => pattern.test(code)).map(({ file }) => file);

describe('Every spec', () => {
  it('takes test and expect from e2e/support/test.ts', () => {
    expect(specs.length).toBeGreaterThan(50);
    expect(withCode(/^import (?!type )[^;]*'@playwright\/test'/m)).toEqual([]);
    const own = withCode(/^import [^;]*\btest\b[^;]*support\/test'/m);
    expect(specs.map(({ file }) => file).filter((file) => !own.includes(file))).toEqual([]);
  });

  it('opens windows and servers by the fixtures, which close them', () => {
    expect(withCode(/\bnewContext\(|\bbrowser\.newPage\(|\bownServer\(/)).toEqual([]);
  });
});
