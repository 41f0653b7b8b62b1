import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BUILD } from '../support/site';
import { expect, test } from '../support/test';

/** Libraries for the server only, each with a string that survives minification. */
const LEFT_BEHIND = {
  zod: '~standard',
  drizzle: 'drizzle:',
  sharp: 'libvips',
  markdown: 'mdast',
  parse5: 'unexpected-null-character',
};

test('No script for browsers contains server-only libraries', () => {
  const folder = path.resolve(BUILD, 'next/static/chunks');
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const all = scripts
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
  expect(all.length).toBeGreaterThan(10);
  const found = Object.entries(LEFT_BEHIND).filter(([, word]) =>
    all.some((script) => script.includes(word)),
  );
  expect(found).toEqual([]);
});
