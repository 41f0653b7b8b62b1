import { expect, it } from 'vitest';
import { arrangedIds, movedIds } from './moved';

it('moves one a step and stops at the ends', () => {
  expect(movedIds(['a', 'b', 'c'], 'up:c')).toEqual(['a', 'c', 'b']);
  expect(movedIds(['a', 'b', 'c'], 'down:a')).toEqual(['b', 'a', 'c']);
  expect(movedIds(['a', 'b', 'c'], 'up:a')).toEqual(['a', 'b', 'c']);
  expect(movedIds(['a', 'b', 'c'], 'down:c')).toEqual(['a', 'b', 'c']);
  expect(movedIds(['a', 'b', 'c'], 'up:nobody')).toEqual(['a', 'b', 'c']);
  expect(movedIds(['a', 'b', 'c'], '')).toEqual(['a', 'b', 'c']);
});

it('has each once, however often a form names it', () => {
  expect(arrangedIds(['b', 'a', 'b', 'gone'], '', ['a', 'b', 'c'])).toEqual(['b', 'a', 'c']);
  expect(arrangedIds(['b', 'a'], 'a', ['a', 'b', 'c'])).toEqual(['b', 'c']);
});
