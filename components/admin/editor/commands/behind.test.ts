import { CellSelection } from '@tiptap/pm/tables';
import { describe, expect, it } from 'vitest';
import type { Block, Figure, TableCell, TableRow } from '@/domain/documents/document';
import { leaveSelected } from './behind';
import { insertDocument } from './insert-document';
import {
  insertPullQuote,
  insertSeparator,
  insertTable,
  putArchivalItem,
  putFootnote,
  putImages,
  putPassage,
} from './inserts';
import { type Desk, deskOf, figure, note, paragraph, separator } from './writing.fixtures';

const inserts: Record<string, (desk: Desk) => unknown> = {
  separator: insertSeparator,
  table: insertTable,
  pullQuote: insertPullQuote,
  figure: (desk) => putImages(desk, ['p1'], null),
  gallery: (desk) => putImages(desk, ['p1', 'p2'], null),
  item: (desk) => putArchivalItem(desk, { identifier: 'A', label: 'B', href: null }, null),
  footnote: (desk) => putFootnote(desk, [{ type: 'text', text: 'n' }], null),
  passage: (desk) => putPassage(desk, { lang: 'fa', dir: 'rtl' }, null),
  document: (desk) => insertDocument(desk, { type: 'doc', content: [separator, figure] }),
};

/** Types as the editor does: moves the cursor out of a selected node first. */
function type(desk: Desk, text: string): void {
  const left = leaveSelected(desk.state);
  if (left) desk.view.dispatch(left);
  desk.type(text);
}

/** Everything but paragraphs and their text, in order. */
function kinds(desk: Desk): string[] {
  const all = JSON.stringify(desk.state.doc).match(/(?<="type":")\w+/g) ?? [];
  return all.filter((kind) => kind !== 'text' && kind !== 'paragraph');
}

describe('what was just inserted', () => {
  const quote: Block = { type: 'blockquote', content: [paragraph('ab')] };
  const places: [string, Block[], [number, number, boolean]][] = [
    ['in words', [paragraph('ab')], [2, 2, false]],
    ['in an empty text', [paragraph()], [1, 1, false]],
    [
      'before a heading',
      [paragraph('ab'), { type: 'heading', attrs: { level: 2 } }],
      [3, 3, false],
    ],
    ['in a quote', [quote, separator], [4, 4, false]],
    ['on a selected image', [paragraph('ab'), figure], [4, 4, true]],
    ['on a selected note', [paragraph('ab', note('n'))], [3, 3, true]],
  ];
  for (const [place, blocks, [from, to, whole]] of places) {
    for (const [name, insert] of Object.entries(inserts)) {
      it(`stays when somebody types on: ${name} ${place}`, () => {
        const desk = deskOf(...blocks);
        desk.select(from, to, whole);
        insert(desk);
        const made = kinds(desk);
        type(desk, 'Q');
        expect(kinds(desk)).toEqual(made);
        expect(desk.state.doc.textContent).toContain('Q');
      });
    }
  }

  it('has the cursor after it, at the beginning of the next paragraph', () => {
    const desk = deskOf(paragraph('ab'), paragraph('cd'));
    desk.select(3, 3, false);
    putImages(desk, ['p1'], null);
    type(desk, 'Q');
    expect(desk.blocks).toEqual([paragraph('ab'), figure, paragraph('Qcd')]);
  });

  it('gets a paragraph after it where there is none', () => {
    const desk = deskOf({ type: 'blockquote', content: [paragraph('ab')] });
    desk.select(4, 4, false);
    insertSeparator(desk);
    type(desk, 'Q');
    expect(desk.blocks).toEqual([
      { type: 'blockquote', content: [paragraph('ab'), separator, paragraph('Q')] },
    ]);
  });
});

describe('a selected node', () => {
  it('is left by typing, which continues in a new paragraph after a block', () => {
    const desk = deskOf(paragraph('ab'), figure, paragraph('cd'));
    desk.select(4, 4, true);
    type(desk, 'Q');
    expect(desk.blocks).toEqual([paragraph('ab'), figure, paragraph('Q'), paragraph('cd')]);
  });

  it('is left to the place after the gallery when it is an image in one', () => {
    const image: Figure = { type: 'figure', attrs: { pictureId: 'p1' } };
    const gallery: Block = { type: 'gallery', content: [image, image] };
    const desk = deskOf(gallery);
    desk.select(1, 1, true);
    type(desk, 'Q');
    expect(desk.blocks).toEqual([gallery, paragraph('Q')]);
  });

  it('is left to the place after a note in the same text', () => {
    const desk = deskOf(paragraph('ab', note('n'), 'cd'));
    desk.select(3, 3, true);
    type(desk, 'Q');
    expect(desk.blocks).toEqual([paragraph('ab', note('n'), 'Qcd')]);
  });

  it('is left to the place after the table when all cells are selected, else to the end of the last cell', () => {
    const cell = (text: string): TableCell => ({
      type: 'tableCell',
      attrs: { colspan: 1, rowspan: 1 },
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    });
    const row = (...texts: string[]): TableRow => ({
      type: 'tableRow',
      content: texts.map((text) => cell(text)),
    });
    const table = (last: string): Block => ({ type: 'table', content: [row('ab', 'cd', last)] });
    const cells = (desk: Desk, from: number, to: number) => {
      const { doc, tr } = desk.state;
      desk.view.dispatch(tr.setSelection(CellSelection.create(doc, from, to)));
    };
    const desk = deskOf(table('ef'));
    cells(desk, 2, 14);
    type(desk, 'Q');
    expect(desk.blocks).toEqual([table('ef'), paragraph('Q')]);
    cells(desk, 8, 14);
    type(desk, 'R');
    expect(desk.blocks).toEqual([table('efR'), paragraph('Q')]);
  });

  it('keeps a note that is written while an image is selected', () => {
    const desk = deskOf(figure);
    desk.select(0, 0, true);
    putFootnote(desk, [{ type: 'text', text: 'n' }], null);
    expect(desk.blocks).toEqual([figure, paragraph(note('n'))]);
  });
});
