import { expect, test } from 'vitest';
import { GATES, NOT_GATED } from './gates';
import { exportedFunctions } from './sources';

const changes = exportedFunctions().filter(
  ({ file, parameters }) => /[/-]changes\.ts$/.test(file) && /\b(Author|Staff)\b/.test(parameters),
);

test('Every change made by a user is in the list', () => {
  const listed = [...GATES.map(({ change }) => change.name), ...Object.keys(NOT_GATED)];
  expect(changes.map(({ name }) => name).sort()).toEqual(listed.sort());
});

test('No two changes have the same name', () => {
  const names = changes.map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
