import { describe, expect, it } from 'vitest';
import { blockHashes } from './block-hashes';
import type { Block, Document, Inline, Mark } from './document';
import { everything } from './document.fixtures';
import type { FigureUse } from './figure-use';

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

  it('stays the same from one version of the program to the next, because it is stored', () => {
    expect(blockHashes(everything, 'Title').join(' ')).toBe(
      '1acef6c0339afe7c a2be32fbd47d94d3 50f75eed356805d1 b048c76182919809 4db4b74e2b137d10 eba88a747e3827fa ce48b7c89b1915a0 1a17918606815012 37e1483977dd5116 b7c6c2fe59b2ef95 b8bf70a6c7bc4489 0dcd84ef77e0ffc7 c2eddcf923d6f8d8 30eb3a74db774d98 c12afeb170c0fa7f 568769c57c43858d 32ab542a21b105f0 03a23ee3ca5ca46a 65507c0b001dc64a',
    );
  });

  it('ignores white space, emphasis, language marks and how the text is divided', () => {
    const hash = hashOf(text('one two'));
    expect(hashOf(text(' one'), text('\n two', { type: 'bold' }))).toBe(hash);
    for (const type of ['superscript', 'subscript', 'strike', 'smallCaps'] as const) {
      expect(hashOf(text('one '), text('two', { type }))).toBe(hash);
    }
    expect(hashOf(text('one two', { type: 'language', attrs: { lang: 'ru', dir: 'ltr' } }))).toBe(
      hash,
    );
  });

  it('depends on words, footnotes, links and what they enclose', () => {
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

  it('depends on the caption of an image, not on its width and crop', () => {
    const hashOfUse = (use: FigureUse) =>
      blockHashes(doc({ type: 'figure', attrs: { pictureId: 'p', ...use } }))[0];
    const plain = hashOfUse({});
    expect(hashOfUse({ caption: '', width: 'full', crop: { ratio: '1:1', x: 0, y: 1 } })).toBe(
      plain,
    );
    expect(hashOfUse({ caption: 'A' })).not.toBe(plain);
    expect(hashOfUse({ caption: 'A' })).not.toBe(hashOfUse({ caption: 'B' }));
  });

  it('keeps the stored hash of an image without a caption of its own', () => {
    const gallery: Block = {
      type: 'gallery',
      content: [{ type: 'figure', attrs: { pictureId: 'p2' } }],
    };
    expect(blockHashes(doc(gallery))).toEqual(['b03fdb611630c47c']);
  });
});
