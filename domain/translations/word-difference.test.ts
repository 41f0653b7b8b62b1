import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '@/domain/documents/document';
import { blockWords } from '@/domain/documents/plain/block-words';
import { type DifferencePart, wordDifference } from './word-difference';

const shown = (parts: DifferencePart[]) =>
  parts
    .map(({ is, words }) =>
      is === 'same' ? words : is === 'gone' ? `[-${words}-]` : `{+${words}+}`,
    )
    .join('');

describe('the difference of two versions', () => {
  it('marks added and deleted words', () => {
    expect(shown(wordDifference('It began in May.', 'It ended in June 1886.', 'en'))).toBe(
      'It [-began-]{+ended+} in [-May-]{+June 1886+}.',
    );
  });

  it('shows several words in a row as one change', () => {
    expect(shown(wordDifference('one two three four', 'one five six four', 'en'))).toBe(
      'one [-two three-]{+five six+} four',
    );
  });

  it('separates Chinese words, which have no spaces between them', () => {
    expect(shown(wordDifference('工人在北京罢工。', '工人在上海罢工。', 'zh-Hans'))).toBe(
      '工人在[-北京-]{+上海+}罢工。',
    );
  });

  it('compares Persian as it is stored', () => {
    expect(shown(wordDifference('کارگران اعتصاب کردند', 'کارگران پیروز شدند', 'fa'))).toBe(
      'کارگران [-اعتصاب کردند-]{+پیروز شدند+}',
    );
  });

  it('reports no difference for equal texts, and everything for unrelated ones', () => {
    expect(wordDifference('A', 'A', 'en')).toEqual([{ is: 'same', words: 'A' }]);
    expect(wordDifference('', '', 'en')).toEqual([]);
    expect(wordDifference('', 'new', 'en')).toEqual([{ is: 'new', words: 'new' }]);
    expect(wordDifference('old', '', 'en')).toEqual([{ is: 'gone', words: 'old' }]);
  });

  it('contains both versions exactly', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '  ', '.', '人民', 'ی'), { maxLength: 25 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(words, words, fc.constantFrom('en', 'zh-Hans', 'fa', 'x'), (was, now, lang) => {
        const parts = wordDifference(was, now, lang);
        const side = (left: 'gone' | 'new') =>
          parts.map(({ is, words: each }) => (is === left ? '' : each)).join('');
        expect(side('new')).toBe(was);
        expect(side('gone')).toBe(now);
        expect(parts.every(({ words: each }) => each !== '')).toBe(true);
      }),
    );
  });

  it('is fast for texts of thousands of words', () => {
    const long = (word: string) => Array.from({ length: 5_000 }, (_, n) => `${word}${n}`).join(' ');
    const began = performance.now();
    expect(wordDifference(long('a'), long('b'), 'en').length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('the words of a block', () => {
  const link = { type: 'link', attrs: { href: 'https://example.org/' } } as const;
  const block: Block = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'See ' },
      { type: 'text', text: 'the ', marks: [link] },
      { type: 'text', text: 'letters', marks: [{ type: 'bold' }, link] },
      { type: 'footnote', content: [{ type: 'text', text: 'All of them.' }] },
      { type: 'hardBreak' },
      { type: 'text', text: 'there.' },
    ],
  };

  it('include the notes, and addresses on request', () => {
    expect(blockWords(block)).toBe('See the letters [All of them.] there.');
    expect(blockWords(block, true)).toBe(
      'See the letters <https://example.org/> [All of them.] there.',
    );
  });
});
