/** Commands on a row of the translation. All can be undone. */
import { closeHistory } from '@tiptap/pm/history';
import { Fragment, type Node } from '@tiptap/pm/model';
import { NodeSelection, Selection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { TranslationStore } from '@/components/admin/translations/translation-store';
import type { Block } from '@/domain/documents/document';
import { emptyLike, skeletonOf } from '@/domain/translations/skeleton';
import { type AlignedRow, hasWords } from './rows';
import { startOf } from './source-rows';

/** Begins a row with an empty block of the same kind, or copies a block without text. */
export function beginRow(store: TranslationStore, key: string): void {
  const row = store.row(key);
  if (!row?.source) return;
  putInRow(store, key, hasWords(row) ? emptyLike(row.source.block) : row.source.block);
}

/** Replaces the blocks of a row by one block, and moves the cursor into it. */
export function putInRow(store: TranslationStore, key: string, block: Block): void {
  const { view } = store;
  const place = placeOf(store, key);
  if (!view || !place) return;
  const node = view.state.schema.nodeFromJSON(block);
  store.remembered.set(node, key);
  const { tr } = view.state;
  const at = replaced(tr, view.state.doc, place, node);
  select(tr, at);
  dispatchAlone(view, tr);
  view.focus();
}

/** Copies the source's structure without its text to every empty row. Returns how many. */
export function copyStructure(store: TranslationStore): number {
  const { view } = store;
  if (!view) return 0;
  const { doc, schema, tr } = view.state;
  let count = 0;
  const empty = store.read().places.filter(({ row, isEmpty }) => row?.source && isEmpty);
  // Backwards, so that insertions do not move the positions that follow.
  for (const place of empty.toReversed()) {
    if (!place.row?.source) continue;
    const node = schema.nodeFromJSON(skeletonOf(place.row.source.block));
    const [at = -1] = place.blocks;
    if (doc.maybeChild(at)?.eq(node)) continue;
    store.remembered.set(node, place.row.key);
    count += 1;
    replaced(tr, doc, place, node);
  }
  if (tr.docChanged) dispatchAlone(view, tr);
  return count;
}

/** Moves the cursor into a row, or the focus to the button that begins it. */
export function enterRow(store: TranslationStore, place: AlignedRow): void {
  const { view } = store;
  const [at] = place.blocks;
  const key = place.row?.key ?? null;
  store.show({ current: key });
  if (view && at !== undefined) {
    const { tr } = view.state;
    select(tr, startOf(tr.doc, at));
    view.dispatch(tr);
    view.focus();
    const element = view.nodeDOM(startOf(view.state.doc, at));
    if (element instanceof HTMLElement) element.scrollIntoView({ block: 'center' });
    return;
  }
  const cell = key === null ? null : store.cells.get(key);
  cell?.scrollIntoView({ block: 'center' });
  cell?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
}

/** As an undo step of its own, not joined with text typed next. */
function dispatchAlone(view: EditorView, tr: Transaction): void {
  view.dispatch(closeHistory(tr.scrollIntoView()));
  view.dispatch(closeHistory(view.state.tr));
}

function placeOf(store: TranslationStore, key: string): AlignedRow | undefined {
  return store.read().places.find(({ row }) => row?.key === key);
}

function replaced(tr: Transaction, doc: Node, { blocks, before }: AlignedRow, node: Node): number {
  const from = startOf(doc, blocks[0] ?? before);
  const last = blocks.at(-1);
  const to = last === undefined ? from : startOf(doc, last + 1);
  tr.replaceWith(from, to, Fragment.from(node));
  return from;
}

function select(tr: Transaction, at: number): void {
  const node = tr.doc.nodeAt(at);
  const isWhole = node?.isAtom && NodeSelection.isSelectable(node);
  tr.setSelection(
    isWhole ? NodeSelection.create(tr.doc, at) : Selection.near(tr.doc.resolve(at + 1)),
  );
}

/** The next matching row before or after the cursor. */
export function nextRow(
  store: TranslationStore,
  way: 1 | -1,
  isWanted: (place: AlignedRow) => boolean,
): AlignedRow | undefined {
  const { places, current } = store.read();
  const at = places.findIndex(({ row }) => row !== null && row.key === current);
  const list = way === 1 ? places : places.toReversed();
  const from = way === 1 ? at + 1 : at < 0 ? 0 : places.length - at;
  return list.slice(from).find(isWanted);
}
