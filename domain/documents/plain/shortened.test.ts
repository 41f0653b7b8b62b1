import { expect, it } from 'vitest';
import { shortened } from './shortened';

it('cuts between characters, and says so only when something was cut', () => {
  expect(shortened('abc', 3)).toBe('abc');
  expect(shortened('abcd', 3)).toBe('abc…');
  expect(shortened('😀😀😀', 3)).toBe('😀😀😀');
  expect(shortened('😀😀😀', 2)).toBe('😀😀…');
});
