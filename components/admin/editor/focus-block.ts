import type { Editor } from '@tiptap/core';
import { NodeSelection, Selection } from '@tiptap/pm/state';

/** Focuses a top-level block and scrolls it into view; a too large index means the last. */
export function focusBlock(editor: Editor, index: number): void {
  const { state, view } = editor;
  const { doc } = state;
  const last = Math.min(Math.max(index, 0), doc.childCount - 1);
  let pos = 0;
  for (let n = 0; n < last; n += 1) pos += doc.child(n).nodeSize;
  const block = doc.child(last);
  const selection = block.isAtom
    ? NodeSelection.create(doc, pos)
    : Selection.near(doc.resolve(pos + 1));
  view.dispatch(state.tr.setSelection(selection).scrollIntoView());
  view.focus();
  const element = view.nodeDOM(pos);
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'center' });
}
