import { describe, expect, it } from 'vitest';
import type { Block } from '@/domain/documents/document';
import { tabInList } from './blocks';
import { moveToCell } from './tables';
import { type Desk, deskOf, paragraph } from './writing.fixtures';

const list = (...items: Block[][]): Block => ({
  type: 'bulletList',
  content: items.map((content) => ({ type: 'listItem', content })),
});
const table = (...texts: string[]): Block => ({
  type: 'table',
  content: [
    {
      type: 'tableRow',
      content: texts.map((text) => ({
        type: 'tableCell',
        attrs: { colspan: 1, rowspan: 1 },
        content: [paragraph(text)],
      })),
    },
  ],
});

/** Puts the cursor behind the words. */
function at(desk: Desk, words: string): Desk {
  let place = 0;
  desk.state.doc.descendants((node, pos) => {
    if (node.isText && node.text === words) place = pos + words.length;
  });
  desk.select(place, place, false);
  return desk;
}

describe('Tab in a list', () => {
  it('indents an item below the one before, and Shift+Tab outdents it again', () => {
    const flat = list([paragraph('one')], [paragraph('two')]);
    const desk = at(deskOf(flat), 'two');
    expect(tabInList(desk, 'in')).toBe(true);
    expect(desk.blocks).toEqual([list([paragraph('one'), list([paragraph('two')])])]);
    expect(tabInList(desk, 'out')).toBe(true);
    expect(desk.blocks).toEqual([flat]);
  });

  it('stays in an item that cannot be indented, and Shift+Tab leaves one that is not', () => {
    const desk = at(deskOf(list([paragraph('one')])), 'one');
    expect(tabInList(desk, 'in')).toBe(true);
    expect(tabInList(desk, 'out')).toBe(false);
    expect(desk.blocks).toEqual([list([paragraph('one')])]);
  });

  it('is no matter of paragraphs', () => {
    const desk = at(deskOf(paragraph('one')), 'one');
    expect(tabInList(desk, 'in') || moveToCell(desk, 1)).toBe(false);
  });
});

describe('Tab in a table', () => {
  it('goes to the next cell, and behind the last one to a new row', () => {
    const desk = at(deskOf(table('a', 'b')), 'a');
    expect(moveToCell(desk, 1)).toBe(true);
    expect(desk.state.selection.$from.parent.textContent).toBe('b');
    expect(moveToCell(desk, 1)).toBe(true);
    expect(desk.state.doc.firstChild?.childCount).toBe(2);
    expect(desk.state.selection.$from.index(1)).toBe(1);
    expect(desk.state.selection.$from.index(2)).toBe(0);
    expect(moveToCell(at(desk, 'a'), -1)).toBe(false);
  });
});
