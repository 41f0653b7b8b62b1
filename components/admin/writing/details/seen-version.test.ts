import { expect, it } from 'vitest';
import { isToBeShown } from './seen-version';

const details = (version: string, source: string) => ({
  version,
  seen: JSON.stringify({ source }),
});

it('shows no details from a page that was rendered before the last save', () => {
  expect(isToBeShown(details('1', 'Box 1'), details('2', 'Box 2'))).toBe(false);
  expect(isToBeShown(details('', ''), details('1', 'Box 1'))).toBe(false);
});

it('shows details that somebody else saved, and those with the same version that differ', () => {
  expect(isToBeShown(details('3', 'Box 3'), details('2', 'Box 2'))).toBe(true);
  expect(isToBeShown(details('2', 'Box 3'), details('2', 'Box 2'))).toBe(true);
});

it('leaves the form alone where it shows the same', () => {
  expect(isToBeShown(details('3', 'Box 2'), details('2', 'Box 2'))).toBe(false);
});
