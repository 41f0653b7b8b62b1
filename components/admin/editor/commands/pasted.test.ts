import { Slice } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import type { Block } from '@/domain/documents/document';
import { insertDocument } from './insert-document';
import { putListInItem, textSlice } from './pasted';
import { deskOf, paragraph, schema } from './writing.fixtures';

const list = (...items: string[]): Block => ({
  type: 'bulletList',
  content: items.map((words) => ({
    type: 'listItem',
    content: [words ? paragraph(words) : paragraph()],
  })),
});
const sliceOf = (block: Block) =>
  Slice.maxOpen(schema.nodeFromJSON({ type: 'doc', content: [block] }).content, true);
const pasted = sliceOf(list('one', 'two'));

describe('a list that is pasted at the beginning of an item', () => {
  it('adds its items to the existing list', () => {
    for (const [words, expected] of [
      ['abc', list('one', 'twoabc')],
      ['', list('one', 'two')],
    ] as const) {
      const desk = deskOf(list(words));
      desk.select(3, 3, false);
      expect(putListInItem(desk, pasted)).toBe(true);
      expect(desk.blocks).toEqual([expected]);
      const other = deskOf(list(words));
      other.select(3, 3, false);
      insertDocument(other, { type: 'doc', content: [list('one', 'two')] });
      expect(other.blocks).toEqual([expected]);
    }
  });

  it('is left to ProseMirror anywhere else', () => {
    const desk = deskOf(list('abc'), paragraph('x'));
    desk.select(4, 4, false);
    expect(putListInItem(desk, pasted)).toBe(false);
    desk.select(3, 3, false);
    expect(putListInItem(desk, sliceOf(paragraph('words')))).toBe(false);
  });
});

describe('pasted plain text', () => {
  it('keeps its lines, and joins the paragraph at the cursor', () => {
    const desk = deskOf(paragraph('ab'));
    desk.select(2, 2, false);
    const put = (text: string) =>
      desk.view.dispatch(
        desk.state.tr.replaceSelection(textSlice(text, desk.state.selection.$from)),
      );
    put(' ');
    expect(desk.blocks).toEqual([paragraph('a b')]);
    put('one\ntwo\n\nthree');
    expect(desk.blocks).toEqual([
      paragraph('a one', { type: 'hardBreak' }, 'two'),
      paragraph('threeb'),
    ]);
  });
});
