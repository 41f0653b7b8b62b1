import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { ownersAfter } from '@/components/admin/translations/owners';
import type { TranslationStore } from '@/components/admin/translations/translation-store';
import { type AlignedRow, alignedRowsOf, type Owner } from './rows';

interface Pairing {
  owners: Owner[];
  places: AlignedRow[];
  decorations: DecorationSet;
}

const key = new PluginKey<Pairing>('sourceRows');

/** Shows each paragraph of the source before the block that translates it. */
export function sourceRows(store: TranslationStore) {
  const { rows, remembered, align } = store;

  function paired(doc: Node, owners: Owner[]): Pairing {
    doc.forEach((node, _, at) => {
      const owner = owners[at];
      if (owner) remembered.set(node, owner);
    });
    const isUnwritten = doc.children.map((node, at) => store.isUnwritten(node, owners[at] ?? null));
    const places = alignedRowsOf(rows, owners, isUnwritten);
    return { owners, places, decorations: decorationsOf(doc, places, store) };
  }

  const plugin = new Plugin<Pairing>({
    key,
    state: {
      init: (_, { doc }) => paired(doc, align(doc)),
      apply(tr, before, { doc: was }) {
        if (!tr.docChanged) return before;
        const owned = { doc: was, owners: before.owners };
        return paired(tr.doc, ownersAfter(owned, tr.doc, { rows, remembered, align }));
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
    view(view) {
      store.view = view;
      const tell = () => {
        const pairing = key.getState(view.state);
        const { places, current } = store.read();
        const here = view.hasFocus() ? rowAt(view.state) : current;
        if (pairing && (!isSame(pairing.places, places) || here !== current)) {
          store.show({ places: pairing.places, current: here });
        }
      };
      tell();
      return {
        update: tell,
        destroy: () => {
          store.view = null;
        },
      };
    },
  });
  return Extension.create({ name: 'sourceRows', addProseMirrorPlugins: () => [plugin] });
}

/** Row of the block with the cursor; null for a block without a counterpart. */
export function rowAt(state: EditorState): string | null {
  const at = state.selection.$from.index(0);
  return key.getState(state)?.owners[at] ?? null;
}

/** Position of a top-level block. */
export function startOf(doc: Node, at: number): number {
  let position = 0;
  for (let n = 0; n < at && n < doc.childCount; n += 1) position += doc.child(n).nodeSize;
  return position;
}

function decorationsOf(
  doc: Node,
  places: readonly AlignedRow[],
  store: TranslationStore,
): DecorationSet {
  const widgets = places.map((place, at) => {
    const name = nameOf(place);
    return Decoration.widget(startOf(doc, place.before), () => cellOf(store, name), {
      key: name,
      side: at - places.length,
      ignoreSelection: true,
      stopEvent: () => true,
    });
  });
  return DecorationSet.create(doc, widgets);
}

function cellOf(store: TranslationStore, name: string): HTMLElement {
  const cell = store.cell(name);
  cell.classList.add('translation-cell');
  return cell;
}

/** Key of a place: its row, else its first block. */
export function nameOf({ row, blocks }: Pick<AlignedRow, 'row' | 'blocks'>): string {
  return row?.key ?? `own ${blocks[0]}`;
}

function isSame(some: readonly AlignedRow[], others: readonly AlignedRow[]): boolean {
  const read = (places: readonly AlignedRow[]) =>
    places.map((each) => [nameOf(each), each.blocks, each.before, each.isEmpty].join()).join(' ');
  return some === others || read(some) === read(others);
}
