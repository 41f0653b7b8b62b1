import type { Editor } from '@tiptap/core';
import { DOMParser, Fragment, type Node, type Schema } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';

const LONGEST_COMPOSITION_MS = 10_000;

/** A DOM position in the server's sheet. */
interface Place {
  node: globalThis.Node;
  offset: number;
}

/** The content typed into the server's sheet, and the selection. */
export interface Early {
  sheet: HTMLElement;
  /** Anchor and head of the selection within the sheet; null when it is elsewhere. */
  selection: [Place, Place] | null;
}

/** The editable sheet from the server within an element. */
export function earlySheetIn(element: HTMLElement | null): HTMLElement | null {
  return element?.querySelector<HTMLElement>('[data-early-sheet][contenteditable]') ?? null;
}

/**
 * Calls back when the sheet may be replaced, in a task of its own: React may run effects during a
 * click, and replacing the sheet then loses the focus. Waits for an input method to finish
 * composing, up to a limit, because nothing is saved before and on phones text is nearly always
 * being composed.
 * @returns cancels the call
 */
export function onceFree(sheet: HTMLElement | null, go: () => void): () => void {
  const isComposing = sheet !== null && 'composing' in sheet.dataset;
  let waited = setTimeout(go, isComposing ? LONGEST_COMPOSITION_MS : 0);
  const end = () => {
    clearTimeout(waited);
    // After the input event that ends a composition.
    waited = setTimeout(go);
  };
  if (isComposing) sheet.addEventListener('compositionend', end, { once: true });
  return () => clearTimeout(waited);
}

/** Reads the sheet's content and selection; it must still be in the page. */
export function readEarly(sheet: HTMLElement | null): Early | null {
  if (sheet === null) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? {};
  const isThere =
    document.activeElement === sheet &&
    anchorNode &&
    focusNode &&
    sheet.contains(anchorNode) &&
    sheet.contains(focusNode);
  if (!isThere) return { sheet, selection: null };
  return {
    sheet,
    selection: [
      { node: anchorNode, offset: anchorOffset ?? 0 },
      { node: focusNode, offset: focusOffset ?? 0 },
    ],
  };
}

/**
 * Applies the changes typed into the server's sheet to the editor, as one undoable step, and
 * restores the cursor. Unchanged parts stay as stored.
 */
export function takeOver({ view, state, schema }: Editor, { sheet, selection }: Early): void {
  const isTyped = 'typed' in sheet.dataset;
  if (!isTyped && selection === null) return;
  const places = (selection ?? []).map((place) => ({ ...place, pos: 0 }));
  const typed = readSheet(schema, sheet, places);
  const { tr } = state;
  if (isTyped) replaceChanged(tr, typed);
  const [anchor, head] = places.map(({ pos }) =>
    tr.doc.resolve(Math.min(pos, tr.doc.content.size)),
  );
  if (anchor && head) tr.setSelection(TextSelection.between(anchor, head));
  view.dispatch(tr);
  if (selection !== null) view.focus();
}

/** Replaces the one range in which two documents differ. */
function replaceChanged(tr: Transaction, typed: Node): void {
  const start = typed.content.findDiffStart(tr.doc.content);
  const end = typed.content.findDiffEnd(tr.doc.content);
  if (start === null || end === null) return;
  // Equal letters on both sides of a change may be counted from the start and from the end.
  const twice = Math.max(start - Math.min(end.a, end.b), 0);
  tr.replace(start, end.b + twice, typed.slice(start, end.a + twice));
}

/** Returns the sheet's document; converts `places` to positions in it. */
function readSheet(schema: Schema, sheet: HTMLElement, places: (Place & { pos: number })[]): Node {
  const parser = new DOMParser(schema, [
    { tag: '[data-shown]', ignore: true },
    { tag: '[data-note]', node: 'footnote', getContent: noteIn },
    { tag: 'br:not([data-kept])', ignore: true, getAttrs: (br) => isLast(br) && null },
    ...DOMParser.fromSchema(schema).rules,
  ]);
  return parser.parse(sheet, { preserveWhitespace: 'full', findPositions: places });
}

/** The content of a note, which its element carries as data. */
function noteIn(mark: globalThis.Node, schema: Schema): Fragment {
  const note = mark instanceof HTMLElement ? (mark.dataset.note ?? '') : '';
  return Fragment.fromJSON(schema, JSON.parse(note || '[]'));
}

/** Browsers end a block with a break to give it height; it is not part of the text. */
function isLast(br: HTMLElement): boolean {
  return br.nextSibling === null;
}
