import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, parseDocument } from '@/domain/documents/document';
import { everything, someDocument } from '@/domain/documents/document.fixtures';
import { blockWords } from './block-words';
import { emptyLike, isBlank, skeletonOf } from './skeleton';

const skeletons = everything.content.map(skeletonOf);

describe('the structure of a text without words', () => {
  it('has every block in the same order and of the same kind', () => {
    const kinds = (blocks: Block[]) => blocks.map(({ type }) => type);
    expect(kinds(skeletons)).toEqual(kinds(everything.content));
    expect(skeletons[0]).toEqual({ type: 'heading', attrs: { level: 2 } });
  });

  it('keeps links by their address, and notes in place', () => {
    const link = { type: 'link', attrs: { href: 'https://example.org/' } };
    expect(skeletons[1]).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'https://example.org/', marks: [link] },
        { type: 'footnote' },
      ],
    });
  });

  it('keeps lists, tables and passages in their shape', () => {
    expect(skeletons[2]).toEqual({
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph' }, { type: 'paragraph' }] }],
    });
    expect(skeletons[8]).toMatchObject({
      content: [{ content: [{ type: 'tableHeader' }, { attrs: { colspan: 2 } }] }],
    });
    expect(skeletons[10]).toMatchObject({ attrs: { lang: 'fa', dir: 'rtl' } });
  });

  it('keeps images, dividing lines and archival items as they are', () => {
    for (const at of [6, 7, 9, 11]) expect(skeletons[at]).toEqual(everything.content[at]);
  });

  it('separates two adjacent links by a space', () => {
    const to = (href: string) => [{ type: 'link', attrs: { href } } as const];
    const block: Block = {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'one', marks: to('/a') },
        { type: 'text', text: ' and ' },
        { type: 'text', text: 'two', marks: to('/b') },
      ],
    };
    expect(blockWords(skeletonOf(block))).toBe('/a /b');
  });

  it('can be stored, for any text, and contains none of its words', () => {
    fc.assert(
      fc.property(someDocument, ({ content }) => {
        const document = { type: 'doc', content: content.map(skeletonOf) };
        expect(parseDocument(document)).toEqual({ ok: true, document });
        for (const block of document.content) {
          if (block.type === 'archivalItem') continue;
          expect(blockWords(block).replace(/https:\/\/example\.org\/|\/en|\[|\]|\s/g, '')).toBe('');
        }
        expect(document.content.map(skeletonOf)).toEqual(document.content);
      }),
    );
  });
});

describe('an empty block of the same kind', () => {
  it('can be stored, and is of the same kind', () => {
    for (const block of everything.content) {
      const empty = emptyLike(block);
      const document = { type: 'doc', content: [empty] };
      expect(parseDocument(document)).toEqual({ ok: true, document });
      expect(empty.type).toBe(block.type);
    }
  });

  it('counts as blank until something is written', () => {
    const blank = everything.content.map(emptyLike).filter(isBlank);
    expect(blank.map(({ type }) => type)).toEqual([
      ...['heading', 'paragraph', 'bulletList', 'orderedList'],
      ...['blockquote', 'pullQuote', 'passage'],
    ]);
    expect(everything.content.some(isBlank)).toBe(false);
  });
});
