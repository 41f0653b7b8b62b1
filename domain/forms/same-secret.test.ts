import { expect, it } from 'vitest';
import { isSameSecret } from './same-secret';

it('tells a text from one that differs, is longer, or has as many letters but more bytes', () => {
  expect(isSameSecret('abc', 'abc')).toBe(true);
  expect(['abd', 'ab', 'abcd', '', 'äbc'].map((each) => isSameSecret(each, 'abc'))).toEqual(
    Array(5).fill(false),
  );
});
