import { expect, test } from 'vitest';
import { allButTheFirst } from './processors';

const status = (list: string) =>
  `Name:\tnode\nCpus_allowed:\tf\nCpus_allowed_list:\t${list}\nMems_allowed_list:\t0\n`;

test.each([
  ['0-1', '1'],
  ['0-3', '1-3'],
  ['2-3,6-7', '3,6-7'],
  ['0,4,8-9', '4,8-9'],
])('of the processors %s all but the first are %s', (list, others) => {
  expect(allButTheFirst(status(list))).toBe(others);
});

test('a single processor is shared', () => {
  expect(allButTheFirst(status('0'))).toBeNull();
  expect(allButTheFirst(status('5'))).toBeNull();
});

test('nothing changes on a system that does not list its processors', () => {
  expect(allButTheFirst('Name:\tnode\n')).toBeNull();
});
