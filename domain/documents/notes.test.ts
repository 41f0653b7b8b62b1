import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type NoteInline, parseDocument } from './document';
import { joinTexts } from './join-texts';
import { noteOf, noteParagraphs } from './notes';

const text = (value: string): NoteInline => ({ type: 'text', text: value });
const end: NoteInline = { type: 'paragraphBreak' };
const line: NoteInline = { type: 'hardBreak' };
const inlines = fc.array(fc.constantFrom(text('a'), text('b'), line, end), { maxLength: 12 });

it('divides a note into its paragraphs, and leaves empty ones out', () => {
  const content = [end, text('a'), line, text('b'), end, end, text('c'), end];
  expect(noteParagraphs(content)).toEqual([[text('a'), line, text('b')], [text('c')]]);
  expect(noteOf(noteParagraphs(content))).toEqual([text('a'), line, text('b'), end, text('c')]);
  expect(noteParagraphs(undefined)).toEqual([]);
  expect(noteOf([])).toEqual([]);
});

it('stores the same paragraphs as it is given', () => {
  fc.assert(
    fc.property(inlines, (content) => {
      const body = (note: NoteInline[]) => ({
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'footnote', content: note }] }],
      });
      const tidy = noteOf(noteParagraphs(joinTexts(content)));
      const footnote = tidy.length > 0 ? { type: 'footnote', content: tidy } : { type: 'footnote' };
      const stored = { type: 'doc', content: [{ type: 'paragraph', content: [footnote] }] };
      expect(parseDocument(body(content))).toEqual({ ok: true, document: stored });
      expect(noteParagraphs(tidy)).toEqual(noteParagraphs(joinTexts(content)));
    }),
  );
});
