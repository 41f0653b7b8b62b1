import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findIn } from './find-text';

const found = (text: string, words: string, over = {}, language = 'en') =>
  findIn(
    text,
    { words, matchCase: false, ignoreAccents: false, wholeWords: false, ...over },
    language,
  ).map(([from, to]) => text.slice(from, to));

it.each([
  ['Strike, strike', 'strike', ['Strike', 'strike']],
  ['aaaa', 'aa', ['aa', 'aa']],
  ['10\u00a0km', '10 km', ['10\u00a0km']],
  ['it’s “so”', `it's "so"`, ['it’s “so”']],
  ['caf\u00e9 cafe\u0301 cafe', 'café', ['caf\u00e9', 'cafe\u0301']],
  ['café cafe', 'cafe', ['cafe']],
  ['می\u200cخواهم', 'ميخواهم', ['می\u200cخواهم']],
  ['İstanbul', 'stan', ['stan']],
  ['😀a😀', '😀', ['😀', '😀']],
  ['x', '', []],
])('finds in %s the words %s', (text, words, expected) =>
  expect(found(text, words)).toEqual(expected),
);

it('respects case and whole words when asked', () => {
  expect(found('Strike strike', 'strike', { matchCase: true })).toEqual(['strike']);
  expect(found('strikes strike', 'strike', { wholeWords: true })).toEqual(['strike']);
  expect(found('工人罢工了', '罢工', { wholeWords: true }, 'zh-Hans')).toEqual(['罢工']);
});

const exactly = { matchCase: true, ignoreAccents: false, wholeWords: false };

it('ignores accents when asked, and case only where it is not asked for', () => {
  const over = { ignoreAccents: true };
  expect(found('Café cafe\u0301 cafe', 'cafe', over)).toEqual(['Café', 'cafe\u0301', 'cafe']);
  expect(found('cafe', 'café', over)).toEqual(['cafe']);
  expect(found('Łódź, Strasse', 'lodz', over)).toEqual(['Łódź']);
  expect(found('Straße', 'strasse', over)).toEqual(['Straße']);
  expect(found('ёж еж', 'еж', over)).toEqual(['ёж', 'еж']);
  expect(found('йод иод', 'иод', over)).toEqual(['иод']);
  expect(found('Café café', 'cafe', { ...over, matchCase: true })).toEqual(['café']);
  expect(found('كِتاب', 'کتاب', over)).toEqual(['كِتاب']);
});

it('finds every text in itself, at positions within it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string(), (words, around) => {
      const text = around + words + around;
      for (const [from, to] of findIn(text, { ...exactly, words }, 'en')) {
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
