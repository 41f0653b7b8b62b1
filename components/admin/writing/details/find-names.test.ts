import { expect, it } from 'vitest';
import { chosenOf } from './find-names';

const FOUND = [
  { id: 'a', name: 'Anna Müller', hint: 'person, 1871–1919' },
  { id: 'b', name: 'Anna Müller', hint: 'organisation' },
  { id: 'c', name: 'Leon Trotsky', form: 'Троцкий' },
];

it('one is chosen by its name or form, and none while several are called so', () => {
  expect(chosenOf(FOUND, 'троцкий', false)).toEqual({ is: 'one', found: FOUND[2] });
  expect(chosenOf(FOUND, 'leon trotsky', false)).toEqual({ is: 'one', found: FOUND[2] });
  expect(chosenOf(FOUND, 'Anna Müller', true)).toEqual({
    is: 'several',
    labels: ['Anna Müller (person, 1871–1919)', 'Anna Müller (organisation)'],
  });
  expect(chosenOf(FOUND, 'anna müller (organisation)', false)).toEqual({
    is: 'one',
    found: FOUND[1],
  });
  expect(chosenOf(FOUND, 'trots', true).is).toBe('none');
  expect(chosenOf(FOUND.slice(2), 'trots', true)).toEqual({ is: 'one', found: FOUND[2] });
});
