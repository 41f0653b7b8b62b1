import type { Node } from '@tiptap/pm/model';
import {
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';

/**
 * Sets the cursor after the node that ends at `pos`: at the start of the next paragraph, or in a
 * new one. With `alone` only an empty paragraph is used, so that new text is not joined to it.
 */
export function setCursorBehind(tr: Transaction, pos: number, alone = false): Transaction {
  let at = pos;
  for (let depth = tr.doc.resolve(pos).depth; depth >= 0; depth -= 1) {
    const $at = tr.doc.resolve(at);
    if (isFree($at.nodeAfter, alone)) break;
    const index = $at.index();
    const paragraph = tr.doc.type.schema.nodes.paragraph;
    if (paragraph && $at.parent.canReplaceWith(index, index, paragraph)) {
      tr.insert(at, paragraph.create());
      break;
    }
    at = $at.after();
  }
  return tr.setSelection(TextSelection.create(tr.doc, at + 1));
}

/**
 * Moves the selection from a selected node to the place after it, so that typing, composing and
 * pasting do not replace it; from several cells to the end of the last. Null when no node or cells
 * are selected.
 */
export function leaveSelected({ selection, tr }: EditorState): Transaction | null {
  if (selection instanceof CellSelection) {
    const { $headCell } = selection;
    const isTable = selection.isRowSelection() && selection.isColSelection();
    if (isTable) return setCursorBehind(tr, $headCell.after(-1), true);
    const end = $headCell.pos + ($headCell.nodeAfter?.nodeSize ?? 0) - 1;
    return tr.setSelection(Selection.near(tr.doc.resolve(end), -1));
  }
  if (!(selection instanceof NodeSelection)) return null;
  if (selection.node.isInline) return tr.setSelection(TextSelection.create(tr.doc, selection.to));
  return setCursorBehind(tr, selection.to, true);
}

/** Moves the selection to a place for text: after a block, or into the last of several cells. */
export function amongWords(state: EditorState): Transaction {
  const { selection, tr } = state;
  const left = leaveSelected(state);
  if (left) return left;
  const { $to } = selection;
  if ($to.parent.inlineContent) return tr.setSelection(TextSelection.create(tr.doc, $to.pos));
  const last = selection.empty ? null : Selection.findFrom($to, -1, true);
  return last ? tr.setSelection(Selection.near(last.$to)) : setCursorBehind(tr, $to.pos, true);
}

function isFree(node: Node | null, alone: boolean): boolean {
  if (node?.type.name !== 'paragraph') return false;
  return !alone || node.content.size === 0;
}
