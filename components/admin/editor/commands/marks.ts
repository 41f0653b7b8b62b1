import type { Mark, MarkType } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { amongWords } from './behind';
import type { Writing } from './writing';

/** Marks without attributes. */
export type PlainMark = 'bold' | 'italic' | 'superscript' | 'subscript' | 'strike' | 'smallCaps';
export type MarkName = PlainMark | 'language' | 'link';

interface Range {
  from: number;
  to: number;
}

/** Toggles a mark for the selection, or for the text typed next. */
export function toggleMark(editor: Writing, name: PlainMark): boolean {
  return hasMark(editor.state, name)
    ? removeMark(editor, name)
    : setMark(editor, editor.schema.mark(name));
}

/** Sets a mark on the selection; replaces one of its type. */
export function setMark(editor: Writing, mark: Mark): boolean {
  return overSelection(
    editor,
    (tr, { from, to }) => tr.addMark(from, to, mark),
    (tr) => tr.addStoredMark(mark),
  );
}

/**
 * Sets a mark on the selection and moves the cursor after it, so that text typed next neither
 * replaces nor carries it. Without a selection it replaces the mark around the cursor, else applies
 * to text typed next.
 */
export function putMark(editor: Writing, mark: Mark, around: Range | null): boolean {
  const { state, view } = editor;
  const { tr, selection } = state;
  const ranges = textRanges(state);
  if (around && selection.empty) tr.addMark(around.from, around.to, mark);
  for (const { from, to } of ranges) tr.addMark(from, to, mark);
  const last = ranges.at(-1);
  if (last) tr.setSelection(TextSelection.create(tr.doc, last.to)).removeStoredMark(mark.type);
  if (around || last) view.dispatch(tr);
  else
    view.dispatch(
      (selection.$to.parent.inlineContent ? tr : amongWords(state)).addStoredMark(mark),
    );
  return true;
}

/** Removes the mark from the selection; without one, from the marked text around the cursor. */
export function removeMark(editor: Writing, name: MarkName): boolean {
  const type = typeOf(editor.state, name);
  const around = name === 'link' || name === 'language' ? markAround(editor.state, name) : null;
  if (around && editor.state.selection.empty) {
    editor.view.dispatch(editor.state.tr.removeMark(around.from, around.to, type));
    return true;
  }
  return overSelection(
    editor,
    (tr, { from, to }) => tr.removeMark(from, to, type),
    (tr) => tr.removeStoredMark(type),
  );
}

/** Whether the whole selection, or text typed next, carries the mark. */
export function hasMark(state: EditorState, name: MarkName): boolean {
  const type = typeOf(state, name);
  if (state.selection.empty) {
    return Boolean(type.isInSet(state.storedMarks ?? state.selection.$from.marks()));
  }
  const ranges = textRanges(state);
  if (!ranges.length) return false;
  return ranges.every(({ from, to }) => {
    let all = true;
    state.doc.nodesBetween(from, to, (node) => {
      if (node.isText && !type.isInSet(node.marks)) all = false;
    });
    return all;
  });
}

/**
 * The mark at the start of the selection and its range, or null. At a cursor: the link around or
 * next to it, or the language of the text around it; next to marked text it is the language of text
 * typed next.
 */
export function markAround(
  { selection: { $from, empty } }: EditorState,
  name: 'link' | 'language',
): (Range & { mark: Mark }) | null {
  const beside = empty ? [$from.nodeAfter, $from.nodeBefore] : [$from.nodeAfter];
  const near = beside.find((node) => markIn(node?.marks, name));
  const mark = markIn(near?.marks, name);
  if (!mark) return null;
  const { parent } = $from;
  const start = $from.start();
  const isOutside = ({ from, to }: Range) =>
    empty && name === 'language' ? $from.pos <= from || to <= $from.pos : false;
  let found: Range | null = null;
  let current: Range | null = null;
  parent.forEach((child, offset) => {
    if (!mark.isInSet(child.marks)) {
      current = null;
      return;
    }
    const from: number = current?.from ?? start + offset;
    current = { from, to: start + offset + child.nodeSize };
    if (current.from <= $from.pos && $from.pos <= current.to) found = current;
  });
  return found && !isOutside(found) ? { ...(found as Range), mark } : null;
}

/** Ranges of the selected text without footnotes, whose content would be marked too. */
export function textRanges({ doc, selection }: EditorState): Range[] {
  const found: Range[] = [];
  for (const { $from, $to } of selection.ranges) {
    doc.nodesBetween($from.pos, $to.pos, (node, pos) => {
      if (node.type.name === 'footnote') return false;
      if (!node.isText && node.type.name !== 'hardBreak') return true;
      const from = Math.max(pos, $from.pos);
      const to = Math.min(pos + node.nodeSize, $to.pos);
      if (from < to) found.push({ from, to });
      return false;
    });
  }
  return found;
}

function overSelection(
  editor: Writing,
  change: (tr: Transaction, range: Range) => void,
  changeNext: (tr: Transaction) => void,
): boolean {
  const { state, view } = editor;
  const { tr } = state;
  if (state.selection.empty) changeNext(tr);
  else for (const range of textRanges(state)) change(tr, range);
  view.dispatch(tr);
  return true;
}

function markIn(marks: readonly Mark[] | undefined, name: MarkName): Mark | undefined {
  return marks?.find((mark) => mark.type.name === name);
}

function typeOf({ schema }: EditorState, name: MarkName): MarkType {
  const type = schema.marks[name];
  if (!type) throw new Error(`no mark ${name}`);
  return type;
}
