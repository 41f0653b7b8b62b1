import { type Editor, Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const key = new PluginKey<DecorationSet>('markedBlock');

/** Highlights one paragraph, such as the one that prevents saving. */
export const MarkedBlock = Extension.create({
  name: 'markedBlock',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, marked) => tr.getMeta(key) ?? marked.map(tr.mapping, tr.doc),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** Marks only the top-level block at that index; null for none. */
export function markBlock({ state, view }: Editor, index: number | null): void {
  const marked = key.getState(state);
  if (!marked || (index === null && marked.find().length === 0)) return;
  const decorations: Decoration[] = [];
  state.doc.forEach((node, pos, at) => {
    const look = { class: 'is-refused', 'aria-invalid': 'true' };
    if (at === index) decorations.push(Decoration.node(pos, pos + node.nodeSize, look));
  });
  view.dispatch(state.tr.setMeta(key, DecorationSet.create(state.doc, decorations)));
}
