import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords } from './find-words';

const found = (text: string, words: string, near = 0) => {
  const range = findWords(text, words, near);
  return range && text.slice(range.start, range.end);
};

describe('words in a block', () => {
  it('are found whatever the white space in and around them', () => {
    expect(found('The strike\u00a0of  1917', ' strike of\n1917 ')).toBe('strike\u00a0of  1917');
    expect(found('The strike', 'strikes')).toBeNull();
    expect(found('The strike', ' \n ')).toBeNull();
    expect(found('', 'strike')).toBeNull();
  });

  it('are those nearest to a place, where several are the same', () => {
    const text = 'ab, ab and ab';
    expect([0, 3, 12].map((near) => findWords(text, 'ab', near)?.start)).toEqual([0, 4, 11]);
  });

  it('are the same that a search for them one by one finds', () => {
    const sign = fc.constantFrom('a', 'b', ' ', '\n', '.', '👩');
    const text = fc.string({ unit: sign, maxLength: 40 });
    const words = fc.string({ unit: sign, maxLength: 6 });
    fc.assert(
      fc.property(text, words, (block, typed) => {
        const parts = typed.trim().split(/\s+/u).filter(Boolean);
        const one = parts.map((part) => part.replaceAll('.', '\\.')).join('\\s+');
        const wanted = parts.length === 0 ? null : (new RegExp(one, 'u').exec(block)?.[0] ?? null);
        expect(found(block, typed)).toBe(wanted);
      }),
    );
  });
});
