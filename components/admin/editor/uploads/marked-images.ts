import type { ResolvedPos } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { insertPositionFor } from '@/components/admin/editor/commands/blocks';
import { IMAGE_MARK } from '@/domain/documents/image-mark';

/** A mark that was taken out of the text, and where its image goes. */
export interface ImagePlace {
  /** Number of the mark. */
  n: number;
  pos: number;
}

/**
 * Takes the marks of images out of the text; a paragraph that had nothing else goes with its mark.
 * @returns null where there are none
 */
export function takeMarks(state: EditorState): { tr: Transaction; places: ImagePlace[] } | null {
  const { tr } = state;
  const figure = state.schema.nodes.figure;
  const marks = marksIn(state);
  if (marks.length === 0 || !figure) return null;
  const taken = marks.reverse().map(({ n, from, to }) => {
    tr.delete(from, to);
    const $from = tr.doc.resolve(from);
    const isLeft = isRemovable($from);
    const pos = isLeft ? $from.before() : insertPositionFor($from, figure).from;
    if (isLeft) tr.delete(pos, $from.after());
    return { n, pos, step: tr.steps.length };
  });
  const places = taken.map(({ n, pos, step }) => ({ n, pos: tr.mapping.slice(step).map(pos) }));
  return { tr, places: places.reverse() };
}

function isRemovable($pos: ResolvedPos): boolean {
  const { parent, depth } = $pos;
  if (!parent.isTextblock || parent.content.size > 0 || depth === 0) return false;
  const outer = $pos.node(-1);
  const index = $pos.index(-1);
  return outer.childCount > 1 && outer.canReplace(index, index + 1);
}

function marksIn({ doc }: EditorState): { n: number; from: number; to: number }[] {
  const found: { n: number; from: number; to: number }[] = [];
  doc.descendants((node, pos) => {
    for (const { 0: mark, 1: n, index } of node.text?.matchAll(IMAGE_MARK) ?? []) {
      found.push({ n: Number(n), from: pos + index, to: pos + index + mark.length });
    }
  });
  return found;
}
