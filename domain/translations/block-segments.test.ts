import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  type Inline,
  type NoteInline,
  parseDocument,
} from '@/domain/documents/document';
import { everything, someDocument } from '@/domain/documents/document.fixtures';
import { blockWords } from '@/domain/documents/plain/block-words';
import { segmentsOf, withSegments } from './block-segments';

const link = { type: 'link', attrs: { href: 'https://example.org/' } } as const;
const text = (words: string, isLink = false): Inline =>
  isLink ? { type: 'text', text: words, marks: [link] } : { type: 'text', text: words };
const note = (words: string): Inline => ({
  type: 'footnote',
  content: [{ type: 'text', text: words }],
});
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });

describe('the segments of a block', () => {
  it('are its text, that of its links, and its notes', () => {
    const block = paragraph(text('See the '), text('letters', true), note('All.'), text('.'));
    expect(segmentsOf(block)).toEqual(['See the letters.', 'letters', 'All.']);
  });

  it('are those of every item and cell, in their order', () => {
    expect(segmentsOf(everything.content[2] as Block)).toEqual(['one', 'two']);
    expect(segmentsOf(everything.content[8] as Block)).toEqual(['Year', '1917']);
    expect(segmentsOf(everything.content.at(-1) as Block)).toEqual(['Seen from the square.']);
  });

  it('leave out quotations in another language, and content without words', () => {
    for (const at of [6, 7, 9, 10, 11])
      expect(segmentsOf(everything.content[at] as Block)).toEqual([]);
    expect(segmentsOf(paragraph(text('  ')))).toEqual([]);
  });
});

describe('a block with translated segments', () => {
  it('has its link on the translated words of the link', () => {
    const block = paragraph(text('See the '), text('letters', true), text('.'));
    expect(withSegments(block, ['Zie de brieven.', 'brieven'], 'nl')).toEqual(
      paragraph(text('Zie de '), text('brieven', true), text('.')),
    );
  });

  it('has its link at the end where its words are not found', () => {
    const block = paragraph(text('See the '), text('letters', true), text('.'));
    expect(withSegments(block, ['Zie.', 'de brieven'], 'nl')).toEqual(
      paragraph(text('Zie.'), text(' '), text('de brieven', true)),
    );
  });

  it('has its notes after the same sentences', () => {
    const block = paragraph(text('One.'), note('First.'), text(' Two.'), note('Second.'));
    expect(withSegments(block, ['Een. Twee.', 'Eerste.', 'Tweede.'], 'nl')).toEqual(
      paragraph(text('Een.'), note('Eerste.'), text(' Twee.'), note('Tweede.')),
    );
  });

  it('has the paragraphs of its notes', () => {
    const end: NoteInline = { type: 'paragraphBreak' };
    const two = (...words: [string, string]): Inline => ({
      type: 'footnote',
      content: [{ type: 'text', text: words[0] }, end, { type: 'text', text: words[1] }],
    });
    const block = paragraph(text('One.'), two('First.', 'Second.'), text(' Two.'), note('Third.'));
    expect(segmentsOf(block)).toEqual(['One. Two.', 'First.', 'Second.', 'Third.']);
    expect(withSegments(block, ['Een. Twee.', 'Eerste.', 'Tweede.', 'Derde.'], 'nl')).toEqual(
      paragraph(text('Een.'), two('Eerste.', 'Tweede.'), text(' Twee.'), note('Derde.')),
    );
  });

  it('has its notes at the end where there are fewer sentences', () => {
    const block = paragraph(text('One.'), note('First.'), text(' Two.'));
    expect(withSegments(block, ['一和二。', '注。'], 'zh-Hans')).toEqual(
      paragraph(text('一和二。'), note('注。')),
    );
  });

  it('keeps its shape', () => {
    const list = everything.content[3] as Block;
    expect(withSegments(list, ['drie'], 'nl')).toMatchObject({
      type: 'orderedList',
      attrs: { start: 3 },
      content: [{ content: [{ content: [{ text: 'drie' }] }] }],
    });
    expect(withSegments(everything.content[6] as Block, [], 'nl')).toEqual(everything.content[6]);
  });

  it('can be stored and contains every segment once, for any text', () => {
    fc.assert(
      fc.property(someDocument, ({ content }) => {
        const blocks = content.map((block) => {
          const segments = segmentsOf(block).map((_, index) => `W${index}.`);
          const made = withSegments(block, segments, 'en');
          for (const each of segments) {
            if (block.type === 'passage') continue;
            expect(blockWords(made).split(each).length, blockWords(made)).toBe(2);
          }
          return made;
        });
        const parsed = parseDocument({ type: 'doc', content: blocks });
        expect(parsed.ok).toBe(true);
      }),
    );
  });
});
