import type { Block, Document, Inline } from '@/domain/documents/document';
import { childBlocks } from '@/domain/documents/walk';
import { foldSpace } from './clean-text';
import { pointsWithin } from './columns';
import { cutAtWord } from './cut-text';
import { closedIsolates, isolatedText, openIsolate } from './isolated-text';
import { sentenceEnds } from './sentences';

/** Longest teaser from the body in columns, without the `…`; a wide character takes two. */
export const TEASER_LENGTH = 200;

/** Characters beyond the limit that are read to find the end of a sentence. */
const LOOK_AHEAD = 300;

/**
 * The teaser of a text: the hand-written one in full; else as many whole sentences of the first
 * paragraph as fit in 200 columns. If the first sentence alone is longer, it is cut at the end of a
 * word and gets `…`. '' for a text without words.
 */
export function teaser(text: {
  written: string | null | undefined;
  document: Document;
  language: string;
}): string {
  const { written, document, language } = text;
  return foldSpace(written ?? '') || firstSentences(firstParagraph(document, language), language);
}

function firstSentences(paragraph: string, language: string): string {
  const points = pointsWithin(paragraph, TEASER_LENGTH);
  const fitting = Array.from(paragraph).slice(0, points).join('').length;
  const ends = sentenceEnds(paragraph.slice(0, fitting + LOOK_AHEAD), language).filter(
    (end) => end <= fitting,
  );
  // A teaser must not end in a colon, because what the colon announces is not part of it.
  const announces = ends.length > 1 && /[:：]$/.test(paragraph.slice(0, ends.at(-1)));
  const last = ends.at(announces ? -2 : -1);
  return last ? paragraph.slice(0, last) : cutOutsideIsolates(paragraph, points, language);
}

function cutOutsideIsolates(text: string, points: number, language: string): string {
  const cut = cutAtWord(text, points, language);
  const open = openIsolate(cut);
  if (open < 0) return cut;
  const before = Array.from(text.slice(0, open).trimEnd()).length;
  // A sentence that is a single long isolate has to be cut within it.
  if (before === 0) return `${closedIsolates(cut.slice(0, -1))}…`;
  return cutAtWord(text, before, language);
}

/**
 * The first paragraph with words; if there is none at the top level, the first within a passage,
 * quotation, list or table.
 */
function firstParagraph(document: Document, language: string): string {
  for (const kinds of [
    [],
    ['passage'],
    ['passage', 'blockquote', 'bulletList', 'orderedList', 'table'],
  ]) {
    for (const block of document.content) {
      for (const inlines of paragraphsOf(block, kinds)) {
        const text = isolatedText(inlines, language);
        if (/[\p{L}\p{N}]/u.test(text)) return text;
      }
    }
  }
  return headingOf(document, language);
}

function paragraphsOf(block: Block, kinds: readonly string[]): (Inline[] | undefined)[] {
  if (block.type === 'paragraph') return [block.content];
  if (!kinds.includes(block.type)) return [];
  return childBlocks(block).flatMap((each) => paragraphsOf(each, kinds));
}

function headingOf(document: Document, language: string): string {
  for (const block of document.content) {
    if (block.type === 'heading' && block.content) return isolatedText(block.content, language);
    if (block.type === 'archivalItem' || block.type === 'videoLink')
      return foldSpace(block.attrs.label);
  }
  return '';
}
