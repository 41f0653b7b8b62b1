import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, parseDocument } from '@/domain/documents/document';
import { someDocument } from '@/domain/documents/document.fixtures';
import { anchorText } from './anchor-text';
import { replacedIn } from './replace-words';

const BOLD = [{ type: 'bold' as const }];
const note = { type: 'footnote' as const, content: [{ type: 'text' as const, text: 'Source.' }] };
const document: Document = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'The ' },
        { type: 'text', text: 'great', marks: BOLD },
        note,
        { type: 'text', text: ' strike', marks: BOLD },
        { type: 'text', text: ' ended.' },
      ],
    },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'one' }] }],
        },
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'two' }] }],
        },
      ],
    },
  ],
};
const put = (at: number, words: string, replacement: string) => {
  const block = document.content[at];
  const start = block ? anchorText(block).indexOf(words) : 0;
  return replacedIn(document, at, { start, end: start + words.length }, replacement);
};

describe('words put in the place of others', () => {
  it('take the marks that all of them have, and keep the footnotes', () => {
    expect(put(0, 'great strike', 'long strike')?.content[0]).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'The ' },
        { type: 'text', text: 'long strike', marks: BOLD },
        note,
        { type: 'text', text: ' ended.' },
      ],
    });
    expect(put(0, 'The great', 'A')?.content[0]).toMatchObject({
      content: [{ type: 'text', text: 'A' }, note, { text: ' strike' }, { text: ' ended.' }],
    });
  });

  it('are put into the item they are in, and never across two', () => {
    expect(put(1, 'two', 'three')?.content[1]).toMatchObject({
      content: [
        { content: [{ content: [{ text: 'one' }] }] },
        { content: [{ content: [{ text: 'three' }] }] },
      ],
    });
    expect(put(1, 'one\ntwo', 'three')).toBeNull();
    expect(replacedIn(document, 7, { start: 0, end: 1 }, 'x')).toBeNull();
  });

  it('leave a valid document, in which only they changed, whatever it is', () => {
    fc.assert(
      fc.property(someDocument, fc.nat(20), fc.nat(40), fc.nat(10), (any, which, from, length) => {
        const at = which % Math.max(1, any.content.length);
        const text = any.content[at] ? anchorText(any.content[at]) : '';
        const start = Math.min(from, text.length);
        const end = Math.min(start + length, text.length);
        const made = replacedIn(any, at, { start, end }, 'put');
        if (!made) return;
        const parsed = parseDocument(made);
        if (!parsed.ok) throw new Error(parsed.problems.join());
        const changed = parsed.document.content[at];
        const now = `${text.slice(0, start)}put${text.slice(end)}`;
        expect(changed && anchorText(changed).normalize('NFC')).toBe(now.normalize('NFC'));
        const others = (all: Document) => all.content.filter((_, index) => index !== at);
        expect(others(made)).toEqual(others(any));
      }),
    );
  });
});
