import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { GATES, NOT_GATED } from './gates.samples';

test('Every change that is made in somebody\u2019s name is in the list', () => {
  const found = changes().filter(([, parameters]) => /\b(Author|Staff)\b/.test(parameters));
  const listed = [...Object.keys(GATES), ...Object.keys(NOT_GATED)];
  expect(found.map(([name]) => name).sort()).toEqual(listed.sort());
});

/** Name and parameters of every exported function in the files of changes. */
function changes(): [name: string, parameters: string][] {
  const domain = path.resolve('domain');
  const files = readdirSync(domain, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /[/-]changes\.ts$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(path.join(domain, file), 'utf8');
      const place = file.replace(/[/-]changes\.ts$/, '');
      const found = source.matchAll(/^export (?:async )?function (\w+)(?:<[^>]*>)?\(([^)]*)\)/gm);
      return [...found].map(([, name, given = '']): [string, string] => [
        `${place}/${name}`,
        given,
      ]);
    });
}
