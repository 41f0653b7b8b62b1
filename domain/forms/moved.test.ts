import { expect, it } from 'vitest';
import { movedIds } from './moved';

it('moves one a step and stops at the ends', () => {
  expect(movedIds(['a', 'b', 'c'], 'up:c')).toEqual(['a', 'c', 'b']);
  expect(movedIds(['a', 'b', 'c'], 'down:a')).toEqual(['b', 'a', 'c']);
  expect(movedIds(['a', 'b', 'c'], 'up:a')).toEqual(['a', 'b', 'c']);
  expect(movedIds(['a', 'b', 'c'], 'down:c')).toEqual(['a', 'b', 'c']);
  expect(movedIds(['a', 'b', 'c'], 'up:nobody')).toEqual(['a', 'b', 'c']);
  expect(movedIds(['a', 'b', 'c'], '')).toEqual(['a', 'b', 'c']);
});
