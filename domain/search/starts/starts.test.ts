import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startsOf, typedStart } from './starts';

describe('The beginnings of a title', () => {
  it('are those of the whole and of each word after it, folded', () => {
    expect(startsOf('The Dockers’ Tanner: Émile')).toEqual([
      'the dockers tanner emile',
      'dockers tanner emile',
      'tanner emile',
      'emile',
    ]);
  });

  it('are those of every character where no spaces are written', () => {
    expect(startsOf('共產黨')).toEqual(['共产党', '产党', '党']);
  });

  it('are few and short, however long the title is', () => {
    const starts = startsOf('word '.repeat(500) + 'x'.repeat(5_000));
    expect(starts.length).toBeLessThanOrEqual(16);
    expect(Math.max(...starts.map(({ length }) => length))).toBeLessThanOrEqual(40);
  });

  it('begin with whatever of the title is typed first', () => {
    const unit = fc.constantFrom(...'aßéЖёکك共產 -’1');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.nat(30), (title, length) => {
        const typed = typedStart([...title].slice(0, length).join(''));
        if (typed !== null) expect(startsOf(title)[0]?.startsWith(typed)).toBe(true);
      }),
    );
  });

  it('are safe to make of any text', () => {
    const unit = fc.constantFrom(
      ...['\ud83d', '\udd25', '🔥', '\0', '\u200d', '\u0301', 'ﷺ', '𠮷', 'İ', ' a', '共'],
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const typed = typedStart(text);
        expect(() => startsOf(text).map(encodeURIComponent)).not.toThrow();
        if (typed !== null) expect(typedStart(typed)).toBe(typed);
      }),
    );
  });
});

describe('What is typed', () => {
  it.each([
    ['  Rosa  LUX ', 'rosa lux'],
    ['Троцкий', 'троцкий'],
    ['共', '共'],
    ['ك', null],
    ['a', null],
    ['', null],
    ['-- "', null],
    ['%_*?', null],
    ['x'.repeat(41), null],
    ['ﷺ'.repeat(70), null],
    ['x'.repeat(1_000_000), null],
    ['\ud800', null],
    ["'; drop table text; --", 'drop table text'],
  ])('%j is compared as %j', (typed, letters) => {
    expect(typedStart(typed)).toBe(letters);
  });
});
