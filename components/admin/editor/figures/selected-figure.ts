import { type EditorState, NodeSelection } from '@tiptap/pm/state';
import { galleryRun, runToNext } from '@/components/admin/editor/commands/galleries';
import type { Writing } from '@/components/admin/editor/commands/writing';
import type { FigureAttributes, FigureWidth } from '@/domain/documents/document';
import type { FigureUse } from '@/domain/documents/figure-use';

/** The figure that is selected in the text. */
export interface SelectedFigure {
  pos: number;
  attrs: FigureAttributes;
  /** The gallery that it is in, and its place from 0. */
  gallery: { pos: number; width?: FigureWidth; index: number; count: number } | null;
  /** Number of images that would make a gallery with it; 0 for none. */
  together: number;
  /** Whether another image follows that is not next to it, to make a gallery with. */
  hasNext: boolean;
}

export function selectedFigure(state: EditorState): SelectedFigure | null {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'figure') return null;
  const { $from, from: pos } = selection;
  const { parent } = $from;
  const { pictureId, caption, width, crop } = selection.node.attrs;
  const gallery =
    parent.type.name === 'gallery'
      ? {
          pos: $from.before(),
          width: parent.attrs.width,
          index: $from.index(),
          count: parent.childCount,
        }
      : null;
  const attrs = { pictureId, caption, width, crop };
  const together = galleryRun(state)?.count ?? 0;
  return { pos, attrs, gallery, together, hasNext: together < 2 && runToNext(state) !== null };
}

/** Changes how the figure or gallery at `pos` is used; undefined for what is as usual. */
export function setUse({ state, view }: Writing, pos: number, use: FigureUse): void {
  const tr = state.tr;
  for (const [name, value] of Object.entries(use)) tr.setNodeAttribute(pos, name, value);
  view.dispatch(tr);
}
