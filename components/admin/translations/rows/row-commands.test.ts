import { getSchema } from '@tiptap/core';
import { history, undo } from '@tiptap/pm/history';
import { EditorState, type Plugin, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { describe, expect, it } from 'vitest';
import { bodySchema } from '@/components/admin/editor/schema/extensions';
import { TranslationStore } from '@/components/admin/translations/translation-store';
import type { Block } from '@/domain/documents/document';
import { beginRow, copyStructure, nextRow, putInRow } from './row-commands';
import { sourceRows } from './source-rows';

const schema = getSchema(bodySchema);
const para = (text: string): Block =>
  text ? { type: 'paragraph', content: [{ type: 'text', text }] } : { type: 'paragraph' };
const heading = (text: string): Block => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text }],
});
const list: Block = {
  type: 'bulletList',
  content: [{ type: 'listItem', content: [para('Something in a list.')] }],
};
const image: Block = { type: 'figure', attrs: { pictureId: 'p' } };
const source = [heading('Strike'), para('They struck for eleven days.'), image, list];

/** An editor state without a view. */
function editorOn(target: Block[]) {
  const hashed = source.map((block, at) => ({ hash: `h${at}`, block }));
  const store = new TranslationStore({ source: hashed, madeFrom: hashed });
  const make = sourceRows(store).config.addProseMirrorPlugins as unknown as () => Plugin[];
  const [rows] = make();
  if (!rows) throw new Error('no plugin');
  const doc = schema.nodeFromJSON({ type: 'doc', content: target });
  const view = {
    state: EditorState.create({ doc, plugins: [history(), rows] }),
    dispatch(tr: Transaction) {
      view.state = view.state.apply(tr);
      shown?.update?.(view as unknown as EditorView, view.state);
    },
    hasFocus: () => true,
    focus: () => undefined,
    nodeDOM: () => null,
  };
  const shown = rows.spec.view?.(view as unknown as EditorView);
  return {
    store,
    view,
    kinds: () => view.state.doc.children.map((node) => node.type.name),
    standings: () => store.read().places.map((place) => store.standing(place)),
  };
}

const key = (at: number) => `now h${at} 1`;

describe('a new translation', () => {
  it('has its first row next to the first paragraph', () => {
    const { store } = editorOn([para('')]);
    const places = store.read().places.map(({ row, blocks }) => [row?.key, blocks]);
    expect(places).toEqual([
      [key(0), []],
      [key(1), [0]],
      [key(2), []],
      [key(3), []],
    ]);
  });

  it('gets the structure of its source, which one undo removes', () => {
    const { store, view, kinds, standings } = editorOn([para('')]);
    expect(copyStructure(store)).toBe(3);
    expect(kinds()).toEqual(['heading', 'paragraph', 'figure', 'bulletList']);
    expect(standings()).toEqual(['empty', 'empty', 'inStep', 'empty']);
    expect(copyStructure(store)).toBe(0);
    undo(view.state, view.dispatch);
    expect(kinds()).toEqual(['paragraph']);
  });

  it('keeps existing text when the structure is copied', () => {
    const { store, view, kinds } = editorOn([para('آنان یازده روز اعتصاب کردند.')]);
    copyStructure(store);
    expect(kinds()).toEqual(['heading', 'paragraph', 'figure', 'bulletList']);
    expect(view.state.doc.child(1).textContent).toContain('اعتصاب');
  });

  it('can be begun in any order, and existing text keeps its place', () => {
    const { store, view, kinds, standings } = editorOn([para('')]);
    beginRow(store, key(3));
    view.dispatch(view.state.tr.insertText('Iets'));
    expect(kinds()).toEqual(['paragraph', 'bulletList']);
    expect(standings()).toEqual(['empty', 'empty', 'empty', 'inStep']);
    beginRow(store, key(2));
    expect(kinds()).toEqual(['paragraph', 'figure', 'bulletList']);
    expect(standings()).toEqual(['empty', 'empty', 'inStep', 'inStep']);
    undo(view.state, view.dispatch);
    undo(view.state, view.dispatch);
    expect(standings()).toEqual(['empty', 'empty', 'empty', 'empty']);
  });
});

describe('an inserted paragraph', () => {
  it('replaces the blocks next to the source, and is one undo step', () => {
    const { store, view } = editorOn([heading('Staking'), para('Oud.'), image]);
    putInRow(store, key(1), para('Nieuw.'));
    expect(view.state.doc.child(1).textContent).toBe('Nieuw.');
    view.dispatch(view.state.tr.insertText('!', view.state.selection.from));
    undo(view.state, view.dispatch);
    expect(view.state.doc.child(1).textContent).toBe('Nieuw.');
    undo(view.state, view.dispatch);
    expect(view.state.doc.child(1).textContent).toBe('Oud.');
    expect(store.read().places[1]?.blocks).toEqual([1]);
  });
});

describe('moving to the next row', () => {
  it('finds the next matching row, and none after the last', () => {
    const { store } = editorOn([heading('Staking'), para('Elf dagen.'), image]);
    store.show({ current: key(0) });
    const isEmpty = (place: { isEmpty: boolean }) => place.isEmpty;
    expect(nextRow(store, 1, isEmpty)?.row?.key).toBe(key(3));
    expect(nextRow(store, -1, isEmpty)).toBeUndefined();
    store.show({ current: key(3) });
    expect(nextRow(store, -1, () => true)?.row?.key).toBe(key(2));
  });
});
