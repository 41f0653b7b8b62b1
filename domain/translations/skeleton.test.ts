import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, parseDocument } from '@/domain/documents/document';
import { everything, someDocument } from '@/domain/documents/document.fixtures';
import { blockWords } from '@/domain/documents/plain/block-words';
import { eachBlock, eachInline, linkOf } from '@/domain/documents/walk';
import { emptyLike, isBlank, skeletonOf } from './skeleton';

const skeletons = everything.content.map(skeletonOf);

describe('the structure of a text without words', () => {
  it('has every block in the same order and of the same kind', () => {
    const kinds = (blocks: Block[]) => blocks.map(({ type }) => type);
    expect(kinds(skeletons)).toEqual(kinds(everything.content));
    expect(skeletons[0]).toEqual({ type: 'heading', attrs: { level: 2 } });
  });

  it('keeps links with their words, and notes in place', () => {
    const link = { type: 'link', attrs: { href: 'https://example.org/' } };
    expect(skeletons[1]).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: ' and ', marks: [link] },
        { type: 'text', text: 'italic', marks: [{ type: 'italic' }, link] },
        { type: 'footnote' },
      ],
    });
  });

  it('keeps a bare link as a link', () => {
    const href = 'https://example.org/strike';
    const bare: Block = {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'See ' },
        { type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] },
        { type: 'text', text: '.' },
      ],
    };
    expect(skeletonOf(bare)).toEqual({ type: 'paragraph', content: [bare.content?.[1]] });
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

  it('keeps width and crop of an image, and not the words of its caption', () => {
    expect(skeletons.at(-1)).toEqual({
      type: 'figure',
      attrs: { pictureId: 'p1', width: 'full', crop: { ratio: '16:9', x: 0.25, y: 0.5 } },
    });
    const within: Block = { type: 'blockquote', content: [everything.content.at(-1) as Block] };
    expect(JSON.stringify([skeletonOf(within), emptyLike(within)])).not.toContain('Seen');
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
    expect(blockWords(skeletonOf(block))).toBe('one two');
  });

  it('can be stored, for any text, and contains no words but those of its links', () => {
    fc.assert(
      fc.property(someDocument, ({ content }) => {
        const document = { type: 'doc', content: content.map(skeletonOf) };
        expect(parseDocument(document)).toEqual({ ok: true, document });
        for (const block of document.content) {
          if (block.type === 'archivalItem') continue;
          const lines = eachBlock([block]).flatMap(eachInline);
          const words = lines.filter((node) => node.type === 'text' && linkOf(node) === null);
          expect(words.every((node) => 'text' in node && node.text === ' ')).toBe(true);
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
      ...['blockquote', 'pullQuote', 'passage', 'blockquote'],
    ]);
    expect(everything.content.some(isBlank)).toBe(false);
  });
});
