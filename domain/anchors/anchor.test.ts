import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchor, type AnchorBlock, anchorAt } from './anchor';

const block = (text: string): AnchorBlock => ({ hash: `#${text}`, text });
const PARAGRAPH = { context: '', start: 0, end: 0 };
const on = (texts: string[], position: number): Anchor => {
  const text = texts[position] ?? '';
  return { ...PARAGRAPH, block: `#${text}`, position, quote: text };
};
const find = (anchor: Anchor, texts: string[], language = 'en') =>
  anchorAt(anchor, texts.map(block), language);

const TEXTS = ['Rosa was born in Zamość.', 'She studied in Zürich.', 'She went to Berlin in 1898.'];

describe('the paragraph of a comment', () => {
  it('is found wherever it moved', () => {
    expect(find(on(TEXTS, 0), [...TEXTS].reverse())).toBe(2);
  });

  it('is the nearest of identical ones', () => {
    const twins = ['a', 'x', 'y', 'a'];
    expect(find(on(twins, 3), twins)).toBe(3);
    expect(find(on(twins, 0), twins)).toBe(0);
  });

  it('is found by its words when it was changed, even after new paragraphs', () => {
    const now = ['New.', 'Another.', TEXTS[0] ?? '', 'She studied law in Zürich, then more.'];
    expect(find(on(TEXTS, 1), now)).toBe(3);
  });

  it('is found in writing without spaces', () => {
    const was = ['工人在北京罢工。', '后来他们胜利了。'];
    expect(find(on(was, 0), ['新的一段。', '工人在上海罢工。', was[1] ?? ''], 'zh-Hans')).toBe(1);
  });

  it('is gone when its words are, and an image when it is', () => {
    expect(find(on(TEXTS, 1), ['Nothing like it.', 'Nor here.'])).toBeNull();
    expect(find({ ...PARAGRAPH, block: '#p', position: 0, quote: '' }, ['', 'a'])).toBeNull();
    expect(find(on(TEXTS, 0), [])).toBeNull();
  });
});

const words = fc.array(fc.constantFrom('one', 'two', 'three', 'four', 'five', 'six', 'seven'), {
  minLength: 5,
  maxLength: 9,
});

describe('after any edits', () => {
  it('an untouched paragraph is found, whatever is added, removed and moved around it', () => {
    const noise = fc.array(
      words.map((each) => each.join(' ')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(noise, noise, noise, fc.nat(20), (before, after, was, position) => {
        const text = 'the very paragraph that the comment is about';
        const anchor = { ...PARAGRAPH, block: `#${text}`, position, quote: text };
        expect(find(anchor, [...was, text])).toBe(was.length);
        expect(find(anchor, [...before, text, ...after])).toBe(before.length);
      }),
    );
  });

  it('a paragraph that lost or gained a few words is found at its position', () => {
    const others = fc.array(fc.constantFrom('uno dos tres', 'eins zwei drei', 'yek do se'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(others, others, words, fc.nat(8), (before, after, all, cut) => {
        const quote = all.join(' ');
        const anchor = { ...PARAGRAPH, block: '#gone', position: before.length, quote };
        const kept = all.filter((_, index) => index !== cut % all.length);
        const changed = [...kept, 'and', 'more'].join(' ');
        const share = new Set(kept).size / new Set(all).size;
        if (share < 0.4) return;
        expect(find(anchor, [...before, changed, ...after])).toBe(before.length);
      }),
    );
  });

  it('the result is an existing paragraph that is the same or shares words', () => {
    const texts = fc.array(
      words.map((each) => each.join(' ')),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(texts, words, fc.nat(10), (now, all, position) => {
        const quote = all.join(' ');
        const found = find({ ...PARAGRAPH, block: `#${quote}`, position, quote }, now);
        if (found === null) return;
        const text = now[found] ?? '';
        expect(all.some((word) => text.split(' ').includes(word))).toBe(true);
      }),
    );
  });
});
