import type { Editor } from '@tiptap/core';
import { DOMParser, Fragment, type Node, type Schema } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';

const LONGEST_COMPOSITION_MS = 10_000;

/** A place in a sheet that the server has sent, as a browser's selection names it. */
interface Place {
  node: globalThis.Node;
  offset: number;
}

/** What has been typed into the server's sheet, and where. */
export interface Early {
  sheet: HTMLElement;
  /** Anchor and head of the selection within the sheet; null when it is elsewhere. */
  selection: [Place, Place] | null;
}

/** The server's sheet within an element, where it may be written in. */
export function earlySheetIn(element: HTMLElement | null): HTMLElement | null {
  return element?.querySelector<HTMLElement>('[data-early-sheet][contenteditable]') ?? null;
}

/**
 * Calls back when the sheet may go, in a task of its own: React also runs effects in the midst of a click, and a sheet
 * that goes from under it takes the focus along. Whoever is composing a character is waited for, though not for ever,
 * since nothing is saved before, and on a telephone people compose all the time.
 * @returns what takes it back
 */
export function onceFree(sheet: HTMLElement | null, go: () => void): () => void {
  const isComposing = sheet !== null && 'composing' in sheet.dataset;
  let waited = setTimeout(go, isComposing ? LONGEST_COMPOSITION_MS : 0);
  const end = () => {
    clearTimeout(waited);
    // After the input that a composition ends with.
    waited = setTimeout(go);
  };
  if (isComposing) sheet.addEventListener('compositionend', end, { once: true });
  return () => clearTimeout(waited);
}

/** How far the sheet has got; to be asked for while it stands in the page. */
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
 * Puts what has been typed into the server's sheet into the editor, as a change that can be undone, and the cursor where
 * it was. What nobody touched stays as it was stored.
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

/** Replaces the one stretch in which two documents differ. */
function replaceChanged(tr: Transaction, typed: Node): void {
  const start = typed.content.findDiffStart(tr.doc.content);
  const end = typed.content.findDiffEnd(tr.doc.content);
  if (start === null || end === null) return;
  // Of the same letters before and behind a change each side may claim some.
  const twice = Math.max(start - Math.min(end.a, end.b), 0);
  tr.replace(start, end.b + twice, typed.slice(start, end.a + twice));
}

/** Gives the sheet's document; sets the positions in it of `places`. */
function readSheet(schema: Schema, sheet: HTMLElement, places: (Place & { pos: number })[]): Node {
  const parser = new DOMParser(schema, [
    { tag: '[data-shown]', ignore: true },
    { tag: '[data-note]', node: 'footnote', getContent: noteIn },
    { tag: 'br:not([data-kept])', ignore: true, getAttrs: (br) => isLast(br) && null },
    ...DOMParser.fromSchema(schema).rules,
  ]);
  return parser.parse(sheet, { preserveWhitespace: 'full', findPositions: places });
}

/** The words of a note, which its mark only carries. */
function noteIn(mark: globalThis.Node, schema: Schema): Fragment {
  const note = mark instanceof HTMLElement ? (mark.dataset.note ?? '') : '';
  return Fragment.fromJSON(schema, JSON.parse(note || '[]'));
}

/** A browser puts a break at the end of a block to give it a line; it is no character of the text. */
function isLast(br: HTMLElement): boolean {
  return br.nextSibling === null;
}
