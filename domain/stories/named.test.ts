import { expect, it } from 'vitest';
import { distinguished, findNamed, withoutHint } from './named';

const ANNAS = [
  { id: 'a', name: 'Anna Müller', hint: 'person, 1871–1919' },
  { id: 'b', name: 'Anna Müller', hint: 'person' },
  { id: 'c', name: 'anna müller', hint: 'person' },
  { id: 'd', name: 'Clara Zetkin', hint: 'person, 1857–1933' },
];

it('only what shares its name gets a hint, and no two get the same', () => {
  expect(distinguished([...ANNAS, ...ANNAS]).map(({ id, hint }) => [id, hint])).toEqual([
    ['a', 'person, 1871–1919'],
    ['b', 'person, 1'],
    ['c', 'person, 2'],
    ['d', undefined],
  ]);
});

it('a name that several have is not taken for one of them; its label is', () => {
  const known = distinguished(ANNAS);
  expect(findNamed('clara zetkin', known)).toEqual({ is: 'one', id: 'd' });
  expect(findNamed('Anna Müller', known)).toEqual({
    is: 'several',
    labels: [
      'Anna Müller (person, 1871–1919)',
      'Anna Müller (person, 1)',
      'anna müller (person, 2)',
    ],
  });
  expect(findNamed('Anna Müller（Person, 1871–1919）', known)).toEqual({ is: 'one', id: 'a' });
  expect(findNamed('Anna Müller (person, 1871–1919)', known)).toEqual({ is: 'one', id: 'a' });
  expect(findNamed('ANNA MÜLLER (Person, 2)', known)).toEqual({ is: 'one', id: 'c' });
  expect(findNamed('Nobody', known)).toEqual({ is: 'none' });
  expect(withoutHint('Anna Müller (person, 2) ')).toBe('Anna Müller');
});
