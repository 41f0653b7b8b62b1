import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockHashes, blocksBehind } from './block-hashes';
import type { Block, Document, Inline, Mark } from './document';
import { everything, someDocument } from './document.samples';

const doc = (...content: Block[]): Document => ({ type: 'doc', content });
const text = (value: string, ...marks: Mark[]): Inline => ({ type: 'text', text: value, marks });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const hashOf = (...content: Inline[]) => blockHashes(doc(paragraph(...content)))[0];
const link = (href: string): Mark => ({ type: 'link', attrs: { href } });

describe('blockHashes', () => {
  it('gives one hash of 16 hex digits per block, the title before them', () => {
    const hashes = blockHashes(everything);
    expect(hashes).toHaveLength(everything.content.length);
    expect(new Set(hashes).size).toBe(hashes.length);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(blockHashes(everything, 'Title').slice(1)).toEqual(hashes);
    expect(blockHashes(everything, ' Title')[0]).toBe(blockHashes(everything, 'Title')[0]);
  });

  it('overlooks white space, emphasis, language marks and how the text is divided', () => {
    const hash = hashOf(text('one two'));
    expect(hashOf(text(' one'), text('\n two', { type: 'bold' }))).toBe(hash);
    expect(hashOf(text('one two', { type: 'language', attrs: { lang: 'ru', dir: 'ltr' } }))).toBe(
      hash,
    );
  });

  it('notices words, footnotes, links and what they enclose', () => {
    const different = [
      hashOf(text('one two')),
      hashOf(text('one twe')),
      hashOf(text('one two', link('/a'))),
      hashOf(text('one two', link('/b'))),
      hashOf(text('one '), text('two', link('/a'))),
      hashOf(text('one two'), { type: 'footnote', content: [{ type: 'text', text: 'n' }] }),
      hashOf(text('one two'), { type: 'footnote', content: [{ type: 'text', text: 'm' }] }),
      hashOf(text('one two n')),
    ];
    expect(new Set(different).size).toBe(different.length);
  });

  it('overlooks any attribute of a picture but which one it is', () => {
    const figure = { type: 'figure' as const, attrs: { pictureId: 'p', crop: '1,2,3,4' } };
    expect(blockHashes(doc(figure))).toEqual(
      blockHashes(doc({ type: 'figure', attrs: { pictureId: 'p' } })),
    );
  });
});

describe('blocksBehind', () => {
  const hashes = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });

  it('counts a changed, an added and a removed paragraph as one each', () => {
    expect(blocksBehind(['a', 'x', 'c'], ['a', 'b', 'c'])).toBe(1);
    expect(blocksBehind(['a', 'b', 'c', 'd'], ['a', 'b', 'c'])).toBe(1);
    expect(blocksBehind(['a', 'c'], ['a', 'b', 'c'])).toBe(1);
    expect(blocksBehind(['a', 'a'], ['a'])).toBe(1);
  });

  it('does not count an empty paragraph at the end', () => {
    const before = doc(paragraph(text('one')));
    const after = doc(...before.content, { type: 'paragraph' });
    expect(blocksBehind(blockHashes(after), blockHashes(before))).toBe(0);
  });

  it('is nought for the same blocks in any order, and for nothing else', () => {
    fc.assert(
      fc.property(hashes, hashes, (now, from) => {
        const same = [...now].sort().join() === [...from].sort().join();
        expect(blocksBehind(now, from) === 0).toBe(same);
        expect(blocksBehind(now, [...now].reverse())).toBe(0);
      }),
    );
  });

  it('is the same both ways and at most the longer text', () => {
    fc.assert(
      fc.property(hashes, hashes, (now, from) => {
        const behind = blocksBehind(now, from);
        expect(behind).toBe(blocksBehind(from, now));
        expect(behind).toBeLessThanOrEqual(Math.max(now.length, from.length));
        expect(behind).toBeGreaterThanOrEqual(Math.abs(now.length - from.length));
      }),
    );
  });

  it('is one after changing any one paragraph of any document', () => {
    fc.assert(
      fc.property(someDocument, fc.nat(), (document, place) => {
        const changed = [...document.content];
        changed[place % changed.length] = paragraph(text('Quite another paragraph.'));
        expect(blocksBehind(blockHashes(doc(...changed)), blockHashes(document))).toBe(1);
      }),
    );
  });
});
