import { expect, it } from 'vitest';
import type { Subject } from '../subject';
import { SubjectStarts } from './subject-starts';

function person(id: string, ...names: [language: string, name: string][]): Subject {
  return {
    ...{ kind: 'name', id, tokens: [], isPerson: true },
    names: names.map(([language, name], at) => {
      return { language, name, slug: name.toLowerCase(), isPreferred: at === 0 };
    }),
  };
}

const trotsky = person(
  'trotsky',
  ['en', 'Leon Trotsky'],
  ['ru', 'Троцкий, Лев'],
  ['zh', '托洛茨基'],
);
const rosa = person('rosa', ['en', 'Rosa Luxemburg'], ['ru', 'Роза Люксембург']);
const roth = person('roth', ['de', 'Roth, Joseph']);
const starts = new SubjectStarts([trotsky, roth, rosa]);
const found = (letters: string, language: string) =>
  starts.find(letters, language).map(({ subject, isOwn }) => [subject.id, isOwn]);

it('finds a name by any of its words in any script', () => {
  for (const letters of ['leon tr', 'trotsk', 'троц', 'лев', '托洛', '茨']) {
    expect(found(letters, 'en')[0]?.[0], letters).toBe('trotsky');
  }
  expect(found('rotsky', 'en')).toEqual([]);
});

it("puts names in the page's language first", () => {
  expect(found('ro', 'en')).toEqual([
    ['rosa', true],
    ['roth', false],
  ]);
  expect(found('ro', 'de')).toEqual([
    ['roth', true],
    ['rosa', false],
  ]);
});

it('gives up words within names before it keeps more than it may', () => {
  const few = new SubjectStarts([trotsky, rosa], 3);
  expect(few.find('rosa', 'en')).toHaveLength(1);
  expect(few.find('luxemburg', 'en')).toEqual([]);
});

it('looks at no more than a thousand of many names', () => {
  const many = Array.from({ length: 20_000 }, (_, n) => person(`${n}`, ['en', `Anna Person ${n}`]));
  expect(new SubjectStarts(many).find('an', 'en')).toHaveLength(1_000);
});
