import { Extension } from '@tiptap/core';
import { NodeSelection, Plugin, type Transaction } from '@tiptap/pm/state';

/** A gallery with one image left becomes that figure, in the width of the gallery. */
export const singleGalleries = Extension.create({
  name: 'singleGalleries',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _, { doc, tr, selection }) {
        if (!transactions.some(({ docChanged }) => docChanged)) return null;
        const places: number[] = [];
        doc.descendants((node, pos) => {
          if (node.type.name === 'gallery' && node.childCount === 1) places.push(pos);
          return node.type.name !== 'gallery' && !node.isTextblock;
        });
        if (places.length === 0) return null;
        // Backwards, so that the positions before stay.
        for (const pos of places.toReversed()) unwrap(tr, pos);
        const selected = places.find((pos) => pos <= selection.from && selection.from <= pos + 2);
        if (selection instanceof NodeSelection && selected !== undefined) {
          tr.setSelection(NodeSelection.create(tr.doc, tr.mapping.map(selected)));
        }
        return tr;
      },
    }),
  ],
});

function unwrap(tr: Transaction, pos: number): void {
  const gallery = tr.doc.nodeAt(pos);
  const figure = gallery?.firstChild;
  if (!gallery || !figure) return;
  const alone = figure.type.create({ ...figure.attrs, width: gallery.attrs.width });
  tr.replaceWith(pos, pos + gallery.nodeSize, alone);
}
