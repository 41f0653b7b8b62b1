import { redoDepth, undoDepth } from '@tiptap/pm/history';
import { NodeSelection } from '@tiptap/pm/state';
import { around, type BlockKind, blockKind } from '@/components/admin/editor/commands/blocks';
import { galleryRun } from '@/components/admin/editor/commands/galleries';
import { hasMark } from '@/components/admin/editor/commands/marks';
import type { Writing } from '@/components/admin/editor/commands/writing';

/** Nodes for which the toolbar offers edit and remove. */
const OBJECTS = [
  'figure',
  'gallery',
  'archivalItem',
  'attachedFile',
  'videoLink',
  'footnote',
  'horizontalRule',
] as const;
export type ObjectName = (typeof OBJECTS)[number] | 'passage' | 'pullQuote';

/** The marks that the menu *More formatting* offers. */
export const FORMATS = ['superscript', 'subscript', 'strike', 'smallCaps'] as const;
export type Format = (typeof FORMATS)[number];

export interface ToolState {
  kind: BlockKind | null;
  bold: boolean;
  italic: boolean;
  formats: Record<Format, boolean>;
  link: boolean;
  language: boolean;
  list: 'bulletList' | 'orderedList' | null;
  blockquote: boolean;
  inTable: boolean;
  object: { name: ObjectName; pos: number } | null;
  /** Number of selected images that can become one gallery; 0 for none. */
  together: number;
  canUndo: boolean;
  canRedo: boolean;
}

/** What the toolbar shows as pressed, offered and disabled. */
export function toolState({ state }: Writing): ToolState {
  const list = around(state, ['bulletList', 'orderedList'])?.node.type.name;
  return {
    kind: blockKind(state),
    bold: hasMark(state, 'bold'),
    italic: hasMark(state, 'italic'),
    formats: formatsIn(state),
    link: hasMark(state, 'link'),
    language: hasMark(state, 'language'),
    list: list === 'bulletList' || list === 'orderedList' ? list : null,
    blockquote: around(state, ['blockquote']) !== null,
    inTable: around(state, ['table']) !== null,
    object: objectIn(state),
    together: galleryRun(state)?.count ?? 0,
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  };
}

/** Which of the marks of the menu *More formatting* the selection has. */
export function formatsIn(state: Writing['state']): ToolState['formats'] {
  return {
    superscript: hasMark(state, 'superscript'),
    subscript: hasMark(state, 'subscript'),
    strike: hasMark(state, 'strike'),
    smallCaps: hasMark(state, 'smallCaps'),
  };
}

function objectIn(state: Writing['state']): ToolState['object'] {
  const { selection } = state;
  if (selection instanceof NodeSelection) {
    const name = OBJECTS.find((one) => one === selection.node.type.name);
    if (name) return { name, pos: selection.from };
  }
  const box = around(state, ['passage', 'pullQuote']);
  if (!box) return null;
  return { name: box.node.type.name === 'passage' ? 'passage' : 'pullQuote', pos: box.pos };
}
