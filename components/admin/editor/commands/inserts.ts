import type { Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import type {
  ArchivalItem,
  LanguageAttributes,
  NoteInline,
  VideoLink,
} from '@/domain/documents/document';
import { amongWords } from './behind';
import { insertBlock, nodeType } from './blocks';
import { putMark } from './marks';
import type { Writing } from './writing';

const ROWS = 3;
const COLUMNS = 3;

export function insertSeparator(editor: Writing): boolean {
  return insertBlock(editor, nodeType(editor, 'horizontalRule').create());
}

/** Inserts a table of three rows and columns with a heading row. */
export function insertTable(editor: Writing): boolean {
  const row = (cell: string) =>
    nodeType(editor, 'tableRow').create(
      null,
      Array.from({ length: COLUMNS }, () => filled(editor, cell)),
    );
  const rows = Array.from({ length: ROWS }, (_, n) => row(n === 0 ? 'tableHeader' : 'tableCell'));
  return insertBlock(editor, nodeType(editor, 'table').create(null, rows));
}

export function insertPullQuote(editor: Writing): boolean {
  return insertBlock(editor, filled(editor, 'pullQuote'));
}

/** Inserts a figure, or a gallery of several images; replaces the one at `pos` if given. */
export function putImages(editor: Writing, ids: readonly string[], pos: number | null): boolean {
  const figures = ids.map((imageId) => nodeType(editor, 'figure').create({ pictureId: imageId }));
  const [first] = figures;
  if (!first) return false;
  const replaced = pos === null ? null : editor.state.doc.nodeAt(pos);
  const keepsGallery = replaced?.type.name === 'gallery';
  const block =
    figures.length > 1 || keepsGallery ? nodeType(editor, 'gallery').create(null, figures) : first;
  return put(editor, block, pos);
}

export function putArchivalItem(
  editor: Writing,
  item: ArchivalItem['attrs'],
  pos: number | null,
): boolean {
  return put(editor, nodeType(editor, 'archivalItem').create(item), pos);
}

/** Inserts a file of the story; replaces the one at `pos` if given. */
export function putAttachedFile(editor: Writing, id: string, pos: number | null): boolean {
  return put(editor, nodeType(editor, 'attachedFile').create({ attachmentId: id }), pos);
}

/** Inserts a video on another site; replaces the block at `pos` if given. */
export function putVideoLink(
  editor: Writing,
  video: VideoLink['attrs'],
  pos: number | null,
): boolean {
  return put(editor, nodeType(editor, 'videoLink').create(video), pos);
}

/**
 * Makes a passage in that language of whole selected blocks; smaller selections are only marked.
 * Without a selection inserts an empty passage after the cursor's block. Returns which it did.
 */
export function putPassage(
  editor: Writing,
  attributes: LanguageAttributes,
  pos: number | null,
): 'passage' | 'words' {
  const { state, view } = editor;
  const { $from, $to, empty } = state.selection;
  const type = nodeType(editor, 'passage');
  if (pos !== null) {
    view.dispatch(state.tr.setNodeMarkup(pos, null, attributes));
    return 'passage';
  }
  if (empty || isInlineSelected(state)) {
    insertBlock(editor, type.create(attributes, filled(editor, 'paragraph')));
    return 'passage';
  }
  const range = $from.blockRange($to);
  const isWhole = $from.parentOffset === 0 && $to.parentOffset === $to.parent.content.size;
  const isBlock = state.selection instanceof NodeSelection || isWhole;
  if (range && isBlock && range.parent.canReplaceWith(range.startIndex, range.endIndex, type)) {
    const tr = state.tr.wrap(range, [{ type, attrs: attributes }]);
    if (isWhole) tr.setSelection(Selection.near(tr.selection.$to, -1));
    view.dispatch(tr.scrollIntoView());
    return 'passage';
  }
  putMark(editor, editor.schema.mark('language', attributes), null);
  return 'words';
}

/** Inserts a footnote after the selection, or changes the text of the one at `pos`. */
export function putFootnote(editor: Writing, content: NoteInline[], pos: number | null): boolean {
  const { state, view } = editor;
  const note = nodeType(editor, 'footnote').create(
    null,
    content.map((inline) => editor.schema.nodeFromJSON(inline)),
  );
  const tr = pos === null ? amongWords(state) : state.tr;
  const at = pos ?? tr.selection.to;
  const end = pos === null ? at : at + (tr.doc.nodeAt(at)?.nodeSize ?? 0);
  tr.replaceWith(at, end, note);
  tr.setSelection(TextSelection.create(tr.doc, at + note.nodeSize));
  view.dispatch(tr.scrollIntoView());
  return true;
}

/** Removes the node at `pos`; a gallery is removed with its last figure. */
export function removeNode(editor: Writing, pos: number): boolean {
  const { state, view } = editor;
  const $pos = state.doc.resolve(pos);
  const node = state.doc.nodeAt(pos);
  if (!node || node.isText) return false;
  const isOnly = $pos.parent.childCount === 1 && $pos.depth > 0;
  const { tr } = state;
  if (isOnly && node.isBlock) tr.delete($pos.before(), $pos.after());
  else tr.delete(pos, pos + node.nodeSize);
  view.dispatch(tr.scrollIntoView());
  return true;
}

/** A selected footnote counts as a cursor: no text is selected. */
function isInlineSelected({ selection }: EditorState): boolean {
  return selection instanceof NodeSelection && selection.node.isInline;
}

function put(editor: Writing, block: Node, pos: number | null): boolean {
  if (pos === null) return insertBlock(editor, block);
  const { state, view } = editor;
  const tr = state.tr.replaceWith(pos, pos + (state.doc.nodeAt(pos)?.nodeSize ?? 0), block);
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, pos)).scrollIntoView());
  return true;
}

function filled(editor: Writing, name: string): Node {
  const node = nodeType(editor, name).createAndFill();
  if (!node) throw new Error(`${name} cannot be filled`);
  return node;
}
