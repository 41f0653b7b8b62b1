/** Where the words of a comment are on the page, and which words are selected there. */
import type { TextRange } from '@/domain/anchors/follow-range';

/** Words in a paragraph, as a form posts them. */
export interface WordsTarget {
  /** Index of the block. */
  position: number;
  /** Empty for the whole block. */
  words: string;
  start: number;
}

/** What the page adds to a block: marks of footnotes, images with their fields, widgets, buttons. */
const NO_WORDS =
  'figure, button, .note-mark, [contenteditable="false"], .ProseMirror-widget, [role="doc-noteref"]';
/** Characters that are shown otherwise than they are stored: white space, and those without a glyph. */
const UNCOUNTED = /[\s\p{Cf}]/u;

/**
 * The range of the page with the words at `range` of a block's text. Only what is seen counts,
 * since white space and invisible characters differ between a text and a page.
 */
export function pageRange(block: Element, text: string, range: TextRange): Range | null {
  const before = counted(text.slice(0, range.start));
  const length = counted(text.slice(range.start, range.end));
  if (length === 0) return null;
  const start = pointAt(block, before + 1, false);
  const end = pointAt(block, before + length, true);
  if (!start || !end) return null;
  const found = document.createRange();
  found.setStart(start.node, start.offset);
  found.setEnd(end.node, end.offset);
  return found;
}

/** The words selected in one of the blocks; those in the first one where several are. */
export function selectedWords(
  blocks: readonly (Element | null)[],
  texts: readonly string[],
): WordsTarget | null {
  const selected = selectedRange();
  if (!selected || selected.collapsed) return null;
  const position = blocks.findIndex((block) => block && selected.intersectsNode(block));
  const [block, text] = [blocks[position], texts[position] ?? ''];
  if (!block) return null;
  const within = document.createRange();
  within.selectNodeContents(block);
  if (within.comparePoint(selected.startContainer, selected.startOffset) === 0) {
    within.setStart(selected.startContainer, selected.startOffset);
  }
  if (within.comparePoint(selected.endContainer, selected.endOffset) === 0) {
    within.setEnd(selected.endContainer, selected.endOffset);
  }
  const from = countedUntil(block, within.startContainer, within.startOffset);
  const to = countedUntil(block, within.endContainer, within.endOffset);
  const range = textRange(text, from, to);
  return range && { position, start: range.start, words: text.slice(range.start, range.end) };
}

/** The block with the cursor, and where the cursor is in its text; null outside of all. */
export function cursorIn(
  blocks: readonly (Element | null)[],
  texts: readonly string[],
): { position: number; at: number } | null {
  const selected = selectedRange();
  if (!selected) return null;
  const { startContainer: node, startOffset: offset } = selected;
  const position = blocks.findIndex((block) => block?.contains(node));
  const block = blocks[position];
  if (!block) return null;
  const before = countedUntil(block, node, offset);
  return { position, at: textRange(texts[position] ?? '', 0, before)?.end ?? 0 };
}

export function selectedRange(): Range | null {
  const selection = document.getSelection();
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
}

/** The range of a text from after `from` counted characters to the end of the one numbered `to`. */
function textRange(text: string, from: number, to: number): TextRange | null {
  if (to <= from) return null;
  let start = -1;
  let seen = 0;
  let at = 0;
  for (const character of text) {
    if (!UNCOUNTED.test(character)) {
      seen += 1;
      if (seen === from + 1) start = at;
      if (seen === to) return start < 0 ? null : { start, end: at + character.length };
    }
    at += character.length;
  }
  return start < 0 ? null : { start, end: text.length };
}

function counted(text: string): number {
  let seen = 0;
  for (const character of text) if (!UNCOUNTED.test(character)) seen += 1;
  return seen;
}

/** The place before, or after, the counted character of that number, from 1. */
function pointAt(block: Element, wanted: number, isAfter: boolean) {
  let seen = 0;
  for (const node of wordNodes(block)) {
    let at = 0;
    for (const character of node.data) {
      if (!UNCOUNTED.test(character)) seen += 1;
      if (seen === wanted) return { node, offset: isAfter ? at + character.length : at };
      at += character.length;
    }
  }
  return null;
}

function countedUntil(block: Element, container: Node, offset: number): number {
  const until = document.createRange();
  until.setStart(block, 0);
  until.setEnd(container, offset);
  let seen = 0;
  for (const node of wordNodes(block)) {
    if (node === container) return seen + counted(node.data.slice(0, offset));
    if (until.comparePoint(node, 0) > 0) return seen;
    seen += counted(node.data);
  }
  return seen;
}

function* wordNodes(block: Element): Generator<Text> {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) => {
      if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
      const isLeftOut = node instanceof Element && node.matches(NO_WORDS);
      return isLeftOut ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    },
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) yield node;
  }
}
