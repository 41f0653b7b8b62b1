import type { Block, Document, Inline } from '@/domain/documents/document';
import { childBlocks, eachBlock } from '@/domain/documents/walk';
import { foldSpace } from './clean-text';
import { pointsWithin } from './columns';
import { cutAtWord } from './cut-text';

const FIRST_WORDS = 60;

/**
 * The plain text of a document for teasers, search and counting, on one line: blocks and line
 * breaks are separated by single spaces. Footnotes, figures and pull quotes (which repeat) are left
 * out; an archival item and a video on another site give their label.
 */
export function plainText(document: Document): string {
  return foldSpace(document.content.map(blockText).join(' '));
}

/** What readers can find in a document: its plain text and the captions that it gives to images. */
export function searchedText(document: Document): string {
  const captions = eachBlock(document.content).map((block) =>
    block.type === 'figure' ? (block.attrs.caption ?? '') : '',
  );
  return foldSpace([plainText(document), ...captions].join(' '));
}

/**
 * The substitute for a missing title: the first words of the first block that has any, in 60
 * columns; '' if there are none.
 */
export function firstWords(document: Document, language: string): string {
  for (const block of document.content) {
    const words = foldSpace(firstOf(block));
    if (words) return cutAtWord(words, pointsWithin(words, FIRST_WORDS), language);
  }
  return '';
}

/** The text of the first paragraph, item or cell of a block that has any. */
function firstOf(block: Block): string {
  const inner = block.type === 'pullQuote' ? [] : childBlocks(block);
  if (inner.length === 0) return blockText(block);
  return inner.map(firstOf).find((words) => foldSpace(words) !== '') ?? '';
}

/** The text of inline nodes without footnotes, line breaks as spaces. */
export function inlineText(inlines: Inline[] = []): string {
  return inlines
    .map((node) => {
      if (node.type === 'text') return node.text;
      return node.type === 'hardBreak' ? ' ' : '';
    })
    .join('');
}

/** The text of one block, by the rules of `plainText`, white space not folded. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content);
    case 'archivalItem':
    case 'videoLink':
      return block.attrs.label;
    case 'pullQuote':
      return '';
    default:
      return childBlocks(block).map(blockText).join(' ');
  }
}
