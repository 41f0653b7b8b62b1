import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtWord } from './cut-text';

describe('cutAtWord', () => {
  it('returns a text that fits unchanged, whatever its end', () => {
    expect(cutAtWord('He said: “', 10, 'en')).toBe('He said: “');
    expect(cutAtWord('  a\n b ', 3, 'en')).toBe('a b');
  });

  it('cuts at the end of a word', () => {
    expect(cutAtWord('The strike went on', 12, 'en')).toBe('The strike…');
    expect(cutAtWord('The strike went on', 15, 'en')).toBe('The strike went…');
    expect(cutAtWord('a class-conscious worker', 9, 'en')).toBe('a…');
    expect(cutAtWord('the workers’ paper', 12, 'en')).toBe('the workers’…');
  });

  it('leaves no punctuation or space before the ellipsis', () => {
    expect(cutAtWord('In Moscow, (founded 1920)', 12, 'en')).toBe('In Moscow…');
    expect(cutAtWord('It ended in 1922. Then', 18, 'en')).toBe('It ended in 1922…');
    expect(cutAtWord('They read: “Pravda” daily', 12, 'en')).toBe('They read…');
    expect(cutAtWord('They read “Pravda” daily', 18, 'en')).toBe('They read “Pravda”…');
    expect(cutAtWord('They read "Pravda" daily', 11, 'en')).toBe('They read…');
    expect(cutAtWord('They read "Pravda" daily', 18, 'en')).toBe('They read "Pravda"…');
    expect(cutAtWord('One word – another one', 11, 'en')).toBe('One word…');
    expect(cutAtWord('Up by 40% since then', 9, 'en')).toBe('Up by 40%…');
  });

  it('supports the quotation marks of other languages', () => {
    expect(cutAtWord('Er las „Vorwärts“ täglich', 17, 'de')).toBe('Er las „Vorwärts“…');
    expect(cutAtWord('Er las „Vorwärts“ täglich', 8, 'de')).toBe('Er las…');
    expect(cutAtWord('Il lit «\u202fL’Humanité\u202f» ici', 10, 'fr')).toBe('Il lit…');
    expect(cutAtWord('Il lit «\u202fL’Humanité\u202f» ici', 23, 'fr')).toBe(
      'Il lit «\u202fL’Humanité\u202f»…',
    );
    expect(cutAtWord('او «مردم» را خواند', 4, 'fa')).toBe('او…');
    expect(cutAtWord('او «مردم» را خواند', 9, 'fa')).toBe('او «مردم»…');
  });

  it('cuts Persian between words, never at the non-joiner', () => {
    expect(cutAtWord('نامه‌های زندان', 6, 'fa')).toBe('نامه‌ه…');
    expect(cutAtWord('این نامه‌های زندان', 9, 'fa')).toBe('این…');
  });

  it('cuts Chinese between words, without spaces', () => {
    expect(cutAtWord('他说：“人民日报”（一九四八年）。', 4, 'zh-Hans')).toBe('他说…');
    expect(cutAtWord('他说：“人民日报”（一九四八年）。', 5, 'zh-Hans')).toBe('他说…');
    expect(cutAtWord('他说：“人民日报”（一九四八年）。', 10, 'zh-Hans')).toBe('他说：“人民日报”…');
  });

  it('counts code points and never halves a character', () => {
    expect(cutAtWord('𠀀'.repeat(10), 4, 'zh-Hans')).toBe(`${'𠀀'.repeat(4)}…`);
    expect(cutAtWord('👩‍👩‍👧👩‍👩‍👧', 7, 'en')).toBe('👩‍👩‍👧…');
  });

  it('returns a prefix within the limit, and an ellipsis only after a cut', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.stringMatching(/^[a-zé人民خن\u200c «»„“”"'(),.-]{0,120}$/u),
    );
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('en', 'fa', 'zh', 'de', '?'),
        (text, limit, language) => {
          const folded = text.replace(/[\t-\r \u2028\u2029]+/g, ' ').replace(/^ | $/g, '');
          const cut = cutAtWord(text, limit, language);
          if (Array.from(folded).length <= limit) {
            expect(cut).toBe(folded);
            return;
          }
          expect(cut.endsWith('…')).toBe(true);
          const kept = cut.slice(0, -1);
          expect(folded.startsWith(kept)).toBe(true);
          expect(Array.from(kept).length).toBeLessThanOrEqual(limit);
          expect(kept).not.toMatch(/\s$/);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
