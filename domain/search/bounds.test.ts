import { describe, expect, it } from 'vitest';
import { type MatchOptions, matchOf } from './match';
import { LONGEST_QUERY, MOST_TERMS, MOST_UNSPACED, parseQuery } from './parse-query';
import { partsOf } from './parts';
import type { Subject } from './subject';
import { SubjectIndex } from './subject-index';
import { areTooMany, MOST_TOKENS, tokensOf } from './subject-tokens';
import { loosened } from './wider-parts';

const han = (length: number) =>
  Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 900))).join('');

function subject(id: string, names: string[], tokens: string[]): Subject {
  return {
    ...{ kind: 'place', id, isPerson: false, tokens },
    names: names.map((name) => ({ language: 'en', name, slug: name, isPreferred: true })),
  };
}

const towns = Array.from({ length: 2_000 }, (_, at) => `place·${at}`);
const asia = subject('asia', ['Asia', '亚洲'], ['place·asia', ...towns]);
const europe = subject('europe', ['Europe', '欧洲', 'Asian Europe'], ['place·europe', 'place·x']);
const names = Array.from({ length: 60 }, (_, at) => subject(`n${at}`, [`Asia ${at}`], [`n·${at}`]));
const index = new SubjectIndex([asia, europe, ...names]);

describe('A search', () => {
  it.each([
    han(LONGEST_QUERY),
    `"${han(LONGEST_QUERY - 2)}"`,
    `${han(40)} ${han(40)} -${han(40)}`,
    '亚洲'.repeat(250),
    '亚洲欧洲'.repeat(125),
    'ก'.repeat(LONGEST_QUERY),
    'asia '.repeat(100),
    'asi '.repeat(100),
    '(((('.repeat(125),
    'a" OR b NOT '.repeat(40),
  ])('asks for a limited number of parts and tokens, and names the rest: %s', (typed) => {
    const query = parseQuery(typed);
    const parts = partsOf(query.wanted, index);
    expect(parts.length).toBeLessThanOrEqual(MOST_TERMS);
    expect(parts.flatMap(({ within }) => within).length).toBeLessThanOrEqual(MOST_UNSPACED);
    expect(loosened(parts).length).toBeLessThanOrEqual(MOST_UNSPACED);
    const options: MatchOptions = {
      subjectsOf: (term) => index.havingPart(term),
      filters: [],
      titles: null,
    };
    const tokens = matchOf(parts, [], options).match(/"/g)?.length ?? 0;
    expect(tokens / 2).toBeLessThanOrEqual(MOST_TERMS * (MOST_TOKENS + 100));
    const letters = (words: string) => words.replace(/[^\p{L}]/gu, '').length;
    const searched = [...query.wanted, ...query.unwanted].map(({ words }) => words).join('');
    if (letters(searched) < letters(typed)) expect(query.leftOut.length).toBeGreaterThan(0);
  });

  it('is cut where it has too many characters without spaces, and says what was left out', () => {
    const { wanted, leftOut } = parseQuery(`lenin ${'国'.repeat(MOST_UNSPACED)}际`);
    expect(wanted.map(({ words }) => words)).toEqual(['lenin', '国'.repeat(MOST_UNSPACED)]);
    expect(leftOut).toEqual(['际']);
    expect(parseQuery(`${'国'.repeat(MOST_UNSPACED)} “共产” и мир`)).toMatchObject({
      wanted: [{}, { words: 'и' }, { words: 'мир' }],
      leftOut: ['共产'],
    });
  });
});

describe('The tokens of a word', () => {
  it('are limited for all that it names together, the own one of each first', () => {
    expect([...tokensOf([asia, europe], 4)]).toEqual([
      ...['place·asia', 'place·europe', 'place·0', 'place·x'],
    ]);
    expect(tokensOf([asia, europe], MOST_TOKENS).size).toBe(MOST_TOKENS);
    expect(areTooMany([asia, europe], MOST_TOKENS)).toBe(true);
    expect(areTooMany([europe, europe], 2)).toBe(false);
  });
});
