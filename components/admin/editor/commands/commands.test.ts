import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '@/components/admin/editor/document-of';
import { parseDocument } from '@/domain/documents/document';
import { someDocument } from '@/domain/documents/document.fixtures';
import { indentItem, setBlockKind, toggleList, toggleWrap } from './blocks';
import {
  makeGallery,
  moveInGallery,
  runToNext,
  takeGalleryApart,
  takeOutOfGallery,
} from './galleries';
import { insertDocument } from './insert-document';
import {
  insertPullQuote,
  insertSeparator,
  insertTable,
  putArchivalItem,
  putFootnote,
  putImages,
  putPassage,
  removeNode,
} from './inserts';
import { markAround, putMark, removeMark, setMark, toggleMark } from './marks';
import { changeTable, TABLE_ACTIONS, type TableAction } from './tables';
import { Desk, schema } from './writing.fixtures';

const actions = Object.keys(TABLE_ACTIONS) as TableAction[];

const commands: Record<string, (desk: Desk, n: number) => unknown> = {
  bold: (desk) => toggleMark(desk, 'bold'),
  italic: (desk) => toggleMark(desk, 'italic'),
  superscript: (desk) => toggleMark(desk, 'superscript'),
  subscript: (desk) => toggleMark(desk, 'subscript'),
  strike: (desk) => toggleMark(desk, 'strike'),
  smallCaps: (desk) => toggleMark(desk, 'smallCaps'),
  link: (desk) => setMark(desk, schema.mark('link', { href: 'https://example.org/' })),
  unlink: (desk) => removeMark(desk, 'link'),
  language: (desk) => setMark(desk, schema.mark('language', { lang: 'fa', dir: 'rtl' })),
  paragraph: (desk) => setBlockKind(desk, 'paragraph'),
  heading: (desk) => setBlockKind(desk, 3),
  bullets: (desk) => toggleList(desk, 'bulletList'),
  numbers: (desk) => toggleList(desk, 'orderedList'),
  deeper: (desk) => indentItem(desk, 'in'),
  higher: (desk) => indentItem(desk, 'out'),
  quote: (desk) => toggleWrap(desk, 'blockquote'),
  pullQuote: (desk) => toggleWrap(desk, 'pullQuote'),
  newPullQuote: insertPullQuote,
  separator: insertSeparator,
  table: insertTable,
  changeTable: (desk, n) => changeTable(desk, actions[n % actions.length] ?? 'rowBelow'),
  figure: (desk) => putImages(desk, ['p1'], null),
  gallery: (desk) => putImages(desk, ['p1', 'p2'], null),
  item: (desk) => putArchivalItem(desk, { identifier: 'A1', label: 'Papers', href: null }, null),
  passage: (desk) => putPassage(desk, { lang: 'ru', dir: 'ltr' }, null),
  footnote: (desk) => putFootnote(desk, [{ type: 'text', text: 'A note.' }], null),
  makeGallery: (desk) => makeGallery(desk),
  gatherNext: (desk) => makeGallery(desk, runToNext(desk.state)),
  takeApart: (desk, n) => takeGalleryApart(desk, n % (desk.state.doc.content.size + 1)),
  takeOut: (desk, n) => takeOutOfGallery(desk, n % (desk.state.doc.content.size + 1)),
  moveImage: (desk, n) => moveInGallery(desk, n % (desk.state.doc.content.size + 1), 1),
  remove: (desk, n) => removeNode(desk, n % (desk.state.doc.content.size + 1)),
  erase: (desk) => desk.view.dispatch(desk.state.tr.deleteSelection()),
  insertDocument: (desk) =>
    insertDocument(desk, { type: 'doc', content: [{ type: 'horizontalRule' }] }),
};

describe('the result of editor commands', () => {
  it('can be stored, whatever is done in whatever order', () => {
    const step = fc.record({
      name: fc.constantFrom(...Object.keys(commands)),
      from: fc.nat(400),
      to: fc.nat(400),
      whole: fc.boolean(),
      n: fc.nat(1000),
    });
    fc.assert(
      fc.property(someDocument, fc.array(step, { maxLength: 8 }), (document, steps) => {
        const desk = new Desk(document);
        for (const { name, from, to, whole, n } of steps) {
          desk.select(from, to, whole);
          commands[name]?.(desk, n);
          desk.state.doc.check();
        }
        const made = documentOf(desk);
        const depth = /^document: nested/;
        const parsed = parseDocument(made);
        if (!parsed.ok && parsed.problems.some((problem) => depth.test(problem))) return;
        expect(parsed).toEqual({ ok: true, document: made });
      }),
      { numRuns: 300 },
    );
  });

  it('leaves footnotes as they are when the words around are marked', () => {
    const desk = new Desk({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'a' },
            { type: 'footnote', content: [{ type: 'text', text: 'note' }] },
            { type: 'text', text: 'b' },
          ],
        },
      ],
    });
    desk.select(1, 9, false);
    toggleMark(desk, 'bold');
    expect(documentOf(desk).content[0]).toMatchObject({
      content: [
        { text: 'a', marks: [{ type: 'bold' }] },
        { type: 'footnote', content: [{ type: 'text', text: 'note' }] },
        { text: 'b', marks: [{ type: 'bold' }] },
      ],
    });
    toggleMark(desk, 'bold');
    expect(JSON.stringify(documentOf(desk))).not.toContain('bold');
  });

  it('links the selection, or replaces the link around the cursor', () => {
    const link = (href: string) => schema.mark('link', { href });
    const words = { type: 'text' as const, text: 'one two' };
    const desk = new Desk({ type: 'doc', content: [{ type: 'paragraph', content: [words] }] });
    const put = (href: string) => putMark(desk, link(href), markAround(desk.state, 'link'));
    desk.select(1, 4, false);
    put('https://example.org/1');
    desk.select(2, 2, false);
    put('https://example.org/2');
    expect(documentOf(desk).content[0]).toMatchObject({
      content: [
        { text: 'one', marks: [{ type: 'link', attrs: { href: 'https://example.org/2' } }] },
        { text: ' two' },
      ],
    });
  });
});
