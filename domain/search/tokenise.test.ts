import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold';
import { tokenise, wordGroups } from './tokenise';

const LANGUAGES = ['en', 'nl', 'de', 'fr', 'ru', 'fa', 'zh-Hans', 'und', 'x-nonsense'];
const languages = fc.constantFrom(...LANGUAGES);
const texts = fc.string({ unit: 'grapheme', maxLength: 200 });
/** Letters whose spelling varies, in all the scripts that are folded. */
const odd = fc
  .array(
    fc.constantFrom(
      ...'Ёёйßøłæđıİ’ʼ\u200c\u0640۱٣كيةأ國国が゙Σς\u0301\u0308\u0654-"* ½ﬁ①ไท꙰ǰﷺ'.split(''),
    ),
    { maxLength: 40 },
  )
  .map((letters) => letters.join(''));

describe('Folding', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(texts, odd), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it.each([
    ['Алёша', 'Алеша'],
    ['за́мок', 'замок'],
    ['Łódź', 'lodz'],
    ['ΕΛΛΆΔΑ', 'ελλαδα'],
    ['Straße', 'strasse'],
    ['Køge', 'koge'],
    ['DİYARBAKIR', 'diyarbakir'],
    ['كتاب', 'کتاب'],
    ['مسئله', 'مسیله'],
    ['۱۹۱۹', '1919'],
    ['١٩١٩', '1919'],
    ['بـــاب', 'باب'],
    ['國際', '国际'],
    ['ＣＰＮ', 'cpn'],
    ['H₂O', 'h2o'],
    ['1ᵉʳ', '1er'],
  ])('makes %s and %s the same', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('keeps marks that make another letter', () => {
    expect(fold('Чайка')).not.toBe(fold('Чаика'));
    expect(fold('हिन्दी')).toBe('हिन्दी');
    expect(fold('が')).not.toBe(fold('か'));
  });
});

describe('Tokens', () => {
  it('are made of any text', () => {
    fc.assert(
      fc.property(languages, fc.oneof(texts, odd), (language, text) => {
        for (const token of tokenise(language, text)) expect(token).toMatch(/^\S+$/);
      }),
    );
  });

  it('say where they are', () => {
    fc.assert(
      fc.property(languages, fc.oneof(texts, odd), (language, text) => {
        let last = 0;
        for (const { tokens, start, end } of wordGroups(language, text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          for (const token of tokens) {
            expect(token.start).toBeGreaterThanOrEqual(start);
            expect(token.end).toBeGreaterThan(token.start);
            expect(token.end).toBeLessThanOrEqual(end);
          }
          last = end;
        }
      }),
    );
  });

  it.each([
    'a'.repeat(10_000),
    'á'.repeat(5_000),
    '\u0301'.repeat(10_000),
    "a'".repeat(5_000),
    'a\u200c'.repeat(5_000),
    '国'.repeat(10_000),
    '-"\''.repeat(3_000),
  ])('of ten thousand characters are a bounded number', (text) => {
    expect(tokenise('fr', text).length).toBeLessThanOrEqual(10_001);
  });

  it('are stems of the language, each language for itself', () => {
    expect(tokenise('en', 'Strikes and')).toEqual(['en·strike', 'en·and']);
    expect(tokenise('en', 'revolutions')).toEqual(tokenise('en', 'Revolution'));
    expect(tokenise('fa', 'Strikes')).toEqual(['strikes']);
    expect(tokenise('ru', 'революции Lenin')).toEqual(['ru·революц', 'lenin']);
    expect(tokenise('en', '1919')).toEqual(tokenise('fr', '۱۹۱۹'));
  });

  it('are pairs of characters and a last single one where there are no spaces', () => {
    expect(tokenise('zh-Hans', '共和國1949年')).toEqual(['共和', '和国', '国', '1949', '年']);
  });

  it('are both joined and split where something holds parts together', () => {
    expect(tokenise('fa', 'می‌خواهم')).toEqual(['می', 'خواهم', '·', 'میخواهم']);
    expect(tokenise('und', 'O’Brien')).toEqual(tokenise('und', "O'Brien"));
    expect(tokenise('und', 'O’Brien')).toEqual(['o', 'brien', '·', 'obrien']);
    expect(tokenise('fr', 'l’histoire')).toEqual([...tokenise('fr', 'histoire'), '·', 'lhistoire']);
    expect(tokenise('fr', 'l’été')).not.toContain('fr·let');
    expect(tokenise('und', 'Lenin’s')).toEqual(['lenin', '·', 'lenins']);
  });
});
