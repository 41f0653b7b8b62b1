import { lift, setBlockType, wrapIn } from '@tiptap/pm/commands';
import type { Node, NodeType, ResolvedPos } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, wrapInList } from '@tiptap/pm/schema-list';
import { type Command, type EditorState, NodeSelection, Selection } from '@tiptap/pm/state';
import { setCursorBehind } from './behind';
import type { Writing } from './writing';

/** A paragraph, or a heading of a level. */
export type BlockKind = 'paragraph' | 2 | 3 | 4;
export type ListName = 'bulletList' | 'orderedList';
export type WrapName = 'blockquote' | 'pullQuote';

const INDENT = { in: sinkListItem, out: liftListItem };

/** Kind of the block where the selection begins, or null where it is not text. */
export function blockKind({ selection }: EditorState): BlockKind | null {
  const { parent } = selection.$from;
  if (parent.type.name === 'heading') return parent.attrs.level;
  return parent.type.name === 'paragraph' ? 'paragraph' : null;
}

export function setBlockKind(editor: Writing, kind: BlockKind): boolean {
  const type = nodeType(editor, kind === 'paragraph' ? 'paragraph' : 'heading');
  return run(editor, setBlockType(type, kind === 'paragraph' ? null : { level: kind }));
}

/** Makes a list of the block, changes the kind of its list, or takes it out of the list. */
export function toggleList(editor: Writing, name: ListName): boolean {
  const list = around(editor.state, ['bulletList', 'orderedList']);
  if (!list) return run(editor, wrapInList(nodeType(editor, name)));
  if (list.node.type.name === name) return run(editor, liftListItem(nodeType(editor, 'listItem')));
  editor.view.dispatch(editor.state.tr.setNodeMarkup(list.pos, nodeType(editor, name)));
  return true;
}

/** Indents or outdents a list item. */
export function indentItem(editor: Writing, way: 'in' | 'out'): boolean {
  return run(editor, INDENT[way](nodeType(editor, 'listItem')));
}

/**
 * Indents the list item at the cursor, or outdents one that is indented. False outside lists, where a
 * table is nearer, and for an item that is not indented; an item that cannot be indented stays.
 */
export function tabInList(editor: Writing, way: 'in' | 'out'): boolean {
  const item = around(editor.state, ['listItem', 'tableCell', 'tableHeader']);
  if (item?.node.type.name !== 'listItem') return false;
  if (way === 'in') return indentItem(editor, 'in') || true;
  const $item = editor.state.doc.resolve(item.pos);
  const isIndented = $item.depth > 1 && $item.node(-1).type.name === 'listItem';
  return isIndented && indentItem(editor, 'out');
}

/** Wraps the block in a quote, or takes it out. */
export function toggleWrap(editor: Writing, name: WrapName): boolean {
  if (around(editor.state, [name])) return run(editor, lift);
  return run(editor, wrapIn(nodeType(editor, name)));
}

/**
 * Inserts a block in place of the empty paragraph at the cursor, else after the current block. The
 * cursor moves into its first text, or after a block without text.
 */
export function insertBlock(editor: Writing, block: Node): boolean {
  const { state, view } = editor;
  const place = insertPositionFor(state.selection.$to, block.type);
  const tr = state.tr.replaceWith(place.from, place.to, block);
  if (hasWords(block)) tr.setSelection(Selection.near(tr.doc.resolve(place.from + 1)));
  else setCursorBehind(tr, place.from + block.nodeSize);
  view.dispatch(tr.scrollIntoView());
  return true;
}

/** Whether the block contains a place for text. */
function hasWords(block: Node): boolean {
  return block.isTextblock || block.children.some(hasWords);
}

/** The empty paragraph that the block may replace, else the position after the current block. */
export function insertPositionFor($pos: ResolvedPos, type: NodeType): { from: number; to: number } {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const parent = $pos.node(depth - 1);
    const index = $pos.index(depth - 1);
    const { isTextblock, content } = $pos.node(depth);
    const isEmpty = isTextblock && content.size === 0;
    const nests =
      (type.name === 'table' && parent.type.spec.isolating) ||
      (type.name === 'passage' && parent.type === type);
    if (!nests && parent.canReplaceWith(isEmpty ? index : index + 1, index + 1, type)) {
      return { from: isEmpty ? $pos.before(depth) : $pos.after(depth), to: $pos.after(depth) };
    }
  }
  return { from: $pos.pos, to: $pos.pos };
}

/** The selected node or nearest ancestor of one of these kinds, and its position. */
export function around(
  { selection }: EditorState,
  names: readonly string[],
): { node: Node; pos: number } | null {
  if (selection instanceof NodeSelection && names.includes(selection.node.type.name)) {
    return { node: selection.node, pos: selection.from };
  }
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (names.includes(node.type.name)) return { node, pos: $from.before(depth) };
  }
  return null;
}

/** The node type of that name; the schema has every name in use. */
export function nodeType({ schema }: Pick<Writing, 'schema'>, name: string): NodeType {
  const type = schema.nodes[name];
  if (!type) throw new Error(`no node ${name}`);
  return type;
}

export function run({ state, view }: Writing, command: Command): boolean {
  return command(state, view.dispatch.bind(view));
}
