import { expect, it } from 'vitest';
import { remembered } from './remembered';

it('makes a result once for the same arguments, also an undefined one', () => {
  const made: string[] = [];
  const find = remembered((first: string, second: string) => {
    made.push(`${first}+${second}`);
    return first === 'none' ? undefined : first + second;
  });
  expect([find('a', 'b'), find('a', 'b'), find('none', 'b'), find('none', 'b')]).toEqual([
    'ab',
    'ab',
    undefined,
    undefined,
  ]);
  expect(made).toEqual(['a+b', 'none+b']);
});

it('keeps no more results than its limit, the newest ones', () => {
  const made: string[] = [];
  const find = remembered((text) => made.push(text), 2);
  for (const text of ['a', 'b', 'c', 'c', 'b', 'a']) find(text);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});
