import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';

/**
 * Focuses a top-level block and scrolls it into view; a too large index means the last.
 * @param words are selected where the block has them in one piece
 */
export function focusBlock(editor: Editor, index: number, words?: string): void {
  const { state, view } = editor;
  const { doc } = state;
  const last = Math.min(Math.max(index, 0), doc.childCount - 1);
  let pos = 0;
  for (let n = 0; n < last; n += 1) pos += doc.child(n).nodeSize;
  const block = doc.child(last);
  const at = words ? placeOf(block, words) : null;
  const selection = block.isAtom
    ? NodeSelection.create(doc, pos)
    : at === null || !words
      ? Selection.near(doc.resolve(pos + 1))
      : TextSelection.create(doc, pos + 1 + at, pos + 1 + at + words.length);
  view.dispatch(state.tr.setSelection(selection).scrollIntoView());
  view.focus();
  const { node } = view.domAtPos(view.state.selection.from);
  const element = at === null ? view.nodeDOM(pos) : node.parentElement;
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'center' });
}

/** Where words begin in the content of a block, outside of footnotes; null where they do not. */
function placeOf(block: Node, words: string): number | null {
  let found: number | null = null;
  block.descendants((node, pos) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (found === null && at >= 0) found = pos + at;
    return found === null && node.type.name !== 'footnote';
  });
  return found;
}
