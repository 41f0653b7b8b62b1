import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodySchema } from '@/components/admin/editor/schema/extensions';
import type { Block } from '@/domain/documents/document';
import { ownersAfter } from './owners';
import { alignedRowsOf, type Owner, rowsOf } from './rows/rows';

const schema = getSchema(bodySchema);
const para = (text: string): Block =>
  text ? { type: 'paragraph', content: [{ type: 'text', text }] } : { type: 'paragraph' };
const image: Block = { type: 'figure', attrs: { pictureId: 'p' } };
const hashed = (blocks: Block[]) => blocks.map((block, at) => ({ hash: `h${at}`, block }));
const given = (blocks: Block[]) => ({ source: hashed(blocks), madeFrom: hashed(blocks) });
const doc = (blocks: Block[]): Node => schema.nodeFromJSON({ type: 'doc', content: blocks });
const key = (at: number) => `now h${at} 1`;

const source = ['One of five words here.', 'Two.', 'Three is a longer one.', 'Four.'].map(para);
const { rows } = rowsOf(given(source), []);

/** Owners of a text's blocks after changes, as the editor tracks them. */
function written(first: Owner[], change: (state: EditorState) => EditorState, blocks: Block[]) {
  const remembered = new WeakMap<Node, string>();
  const before = EditorState.create({ doc: doc(blocks) });
  before.doc.forEach((node, _, at) => {
    const owner = first[at];
    if (owner) remembered.set(node, owner);
  });
  const after = change(before);
  const align = () => {
    throw new Error('looked at anew');
  };
  return ownersAfter({ doc: before.doc, owners: first }, after.doc, { rows, remembered, align });
}

describe('the rows of a text during editing', () => {
  const text = ['Een', 'Twee', 'Drie'].map(para);
  const own = [key(0), key(1), key(3)];

  it('stay during typing', () => {
    const typed = written(own, (state) => state.apply(state.tr.insertText('x', 2)), text);
    expect(typed).toEqual(own);
  });

  it('continue at the next paragraph without a translation', () => {
    const at = 1 + 3 + 2 + 4;
    const split = written(own, (state) => state.apply(state.tr.split(at)), text);
    expect(split).toEqual([key(0), key(1), key(2), key(3)]);
  });

  it('stay with the paragraph where the next one is already translated', () => {
    const split = written(own, (state) => state.apply(state.tr.split(3)), text);
    expect(split).toEqual([key(0), key(0), key(1), key(3)]);
  });

  it('lose a row whose block was joined to the previous one', () => {
    const joined = written(own, (state) => state.apply(state.tr.join(5)), text);
    expect(joined).toEqual([key(0), key(3)]);
  });

  it('are aligned again when the whole text is replaced', () => {
    const other = doc([para('Alles'), para('anders')]);
    const change = (state: EditorState) =>
      state.apply(state.tr.replaceWith(0, state.doc.content.size, other.content));
    expect(() => written(own, change, text)).toThrow('looked at anew');
  });
});

describe('the row of a list', () => {
  const list: Block = {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [para('An item.')] }],
  };
  const withList = rowsOf(given([para('One of five words.'), list, para('Last.')]), []).rows;
  const changed = (rows: typeof withList, blocks: Block[], first: Owner[], next: Block[]) =>
    ownersAfter({ doc: doc(blocks), owners: first }, doc(next), {
      rows,
      remembered: new WeakMap(),
      align: () => [],
    });
  const empty: Block = { type: 'paragraph' };
  const emptyList: Block = { ...list, content: [{ type: 'listItem', content: [empty] }] };

  it('is not taken by an empty paragraph, so that the list can be begun', () => {
    expect(changed(withList, [para('Een')], [key(0)], [para('Een'), empty])).toEqual([
      key(0),
      key(2),
    ]);
    const untilList = withList.slice(0, 2);
    const owners = changed(untilList, [para('Een')], [key(0)], [para('Een'), empty]);
    expect(owners).toEqual([key(0), key(0)]);
    const places = alignedRowsOf(untilList, owners, [false, true]);
    expect(places.at(-1)).toMatchObject({ row: { key: key(1) }, blocks: [] });
  });

  it('is taken by a list and by words', () => {
    for (const next of [emptyList, para('Words of a pasted list.')]) {
      const owners = changed(withList, [para('Een')], [key(0)], [para('Een'), next]);
      expect(owners).toEqual([key(0), key(1)]);
    }
  });
});

describe('the rows of an opened text', () => {
  it('begin at the first paragraph with text, after an image', () => {
    const { owners } = rowsOf(given([image, ...source]), [para('')]);
    expect(owners).toEqual([key(1)]);
  });

  it('contain every row and block exactly once, in the order of the text', () => {
    const some = fc.constantFrom(
      ...[para(''), para('Some words.'), para('Many more words than those.'), image],
    );
    fc.assert(
      fc.property(
        fc.array(some, { maxLength: 8 }),
        fc.array(some, { maxLength: 8 }),
        (from, target) => {
          const made = rowsOf(given(from), target);
          const blank = target.map((block) => block.type === 'paragraph' && !block.content);
          const places = alignedRowsOf(made.rows, made.owners, blank);
          const shown = places.flatMap(({ row }) => (row ? [row.key] : []));
          expect(shown.toSorted()).toEqual(made.rows.map((row) => row.key).toSorted());
          const blocks = places.flatMap((place) => place.blocks);
          const wanted = target.flatMap((_, at) =>
            blank[at] && made.owners[at] === null ? [] : [at],
          );
          expect(blocks).toEqual(wanted);
          for (const [at, place] of places.entries()) {
            expect(place.before).toBeGreaterThanOrEqual(places[at - 1]?.before ?? 0);
          }
        },
      ),
    );
  });
});
