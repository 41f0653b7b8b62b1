import { expect, it } from 'vitest';
import { closeness, closest } from './closeness';

it.each([
  ['Strike', 'strike', 0],
  ['Études', 'etudes', 0],
  ['Strike of 1921', 'strike', 1],
  ['The dock strikes', 'strike', 2],
  ['Dock strikes', 'stri do', 2],
  ['Lockstrike', 'strike', 3],
  ['托洛茨基传', '茨基', 3],
  ['Lockout', 'strike', 4],
  ['Strike', ' – ', 4],
])('%s is as close to %s as %i says', (name, typed, rank) => {
  expect(closeness([name], typed)).toBe(rank);
});

it('counts the closest of several names', () => {
  expect(closeness(['Лев Троцкий', 'Trotsky'], 'trotsky')).toBe(0);
});

it('puts the closest first and leaves out what has not all the words', () => {
  const found = closest(['A dock strike', 'Lockout', 'Strike'], (name) => [name], 'strike');
  expect(found.map(({ found: name }) => name)).toEqual(['Strike', 'A dock strike']);
});
