import { expect, it } from 'vitest';
import {
  excerptOf,
  type FieldMatch,
  type FoundField,
  matchAfter,
  matchesInFields,
  replaceInFields,
} from './find-fields';

const plain = { matchCase: false, ignoreAccents: false, wholeWords: false };
const title = { name: 'title', label: 'Title', value: 'Strike after strike' };
const teaser = { name: 'teaser', label: 'Teaser', value: 'The strike of 1889.' };
const fields = [title, { name: 'subtitle', label: 'Subtitle', value: '' }, teaser];
const matches = matchesInFields(fields, { words: 'strike', ...plain }, 'en');

/** Fields that can be written to without a page. */
function written(given: readonly FoundField[]) {
  const values = new Map(given.map(({ name, value }) => [name, value]));
  const write = ({ field: { name }, from, to }: FieldMatch, words: string) => {
    const value = values.get(name) ?? '';
    values.set(name, value.slice(0, from) + words + value.slice(to));
  };
  return { values, write };
}

it('finds words in title and teaser, in the order of the page', () => {
  expect(matches.map(({ field, from, to }) => [field.name, from, to])).toEqual([
    ['title', 0, 6],
    ['title', 13, 19],
    ['teaser', 4, 10],
  ]);
});

it('replaces all and says how many, also by longer and by no words', () => {
  for (const [words, first, last] of [
    ['a lockout', 'a lockout after a lockout', 'The a lockout of 1889.'],
    ['', ' after ', 'The  of 1889.'],
  ] as const) {
    const { values, write } = written(fields);
    expect(replaceInFields({ write }, matches, words)).toBe(3);
    expect([values.get('title'), values.get('teaser')]).toEqual([first, last]);
  }
});

it('goes to the match behind a replaced one, not into the new words', () => {
  const [first, , last] = matches;
  if (!first || !last) throw new Error('nothing found');
  const now = [{ ...title, value: 'strikes strike after strike' }, teaser];
  const found = matchesInFields(now, { words: 'strike', ...plain }, 'en');
  expect(matchAfter(found, now, first, 'strikes strike')).toBe(2);
  expect(matchAfter(found, now, last, 'strike')).toBeNull();
});

it('shows a match with the words around it', () => {
  const long = { ...title, value: `${'a '.repeat(40)}strike${' b'.repeat(40)}` };
  const [match] = matchesInFields([long], { words: 'strike', ...plain }, 'en');
  expect(match && excerptOf(match)).toEqual({
    before: `…${'a '.repeat(15)}`,
    found: 'strike',
    after: `${' b'.repeat(15)}…`,
  });
});
