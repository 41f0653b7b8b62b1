/** Comments on a text: what is said, about which paragraph, and whether it is settled. */

import type { Document } from '@/domain/documents/document';
import { blockText } from '@/domain/documents/plain/plain-text';
import { type Anchor, type AnchorBlock, anchorAt } from './anchor';

export interface Comment {
  id: string;
  body: string;
  /** Who said it. */
  author: string;
  at: number;
  /** The person who asks said it, and may take it back as things are. */
  mayDelete: boolean;
}

/** A comment with its answers. */
export interface Thread extends Anchor {
  id: string;
  resolvedAt: number | null;
  resolvedBy: string | null;
  /** The comment itself first, then the answers, oldest first. */
  comments: readonly Comment[];
}

/** Comments where they belong in a text as it is. */
export interface PlacedThreads {
  /** By the position of the block. */
  beside: ReadonlyMap<number, readonly Thread[]>;
  /** About the text as a whole. */
  onText: readonly Thread[];
  /** About paragraphs that are gone. */
  gone: readonly Thread[];
}

const LONGEST_QUOTE = 160;

/** The blocks of a document as comments are tied to them. */
export function anchorBlocks(document: Document, hashes: readonly string[]): AnchorBlock[] {
  return document.content.map((block, index) => {
    return { hash: hashes[index] ?? '', text: blockText(block).replace(/\s+/gu, ' ').trim() };
  });
}

/** The beginning of a paragraph, as a comment on it keeps it: whole characters, no more than 160. */
export function quoteOf(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST_QUOTE ? text : `${letters.slice(0, LONGEST_QUOTE).join('')}…`;
}

/** Whether a comment waits for somebody to do something about it. */
export function isOpen({ resolvedAt }: Thread): boolean {
  return resolvedAt === null;
}

/** Finds for each comment the paragraph it is about. */
export function placed(
  threads: readonly Thread[],
  blocks: readonly AnchorBlock[],
  language: string,
): PlacedThreads {
  const beside = new Map<number, Thread[]>();
  const onText: Thread[] = [];
  const gone: Thread[] = [];
  for (const thread of threads) {
    if (thread.block === '') {
      onText.push(thread);
      continue;
    }
    const at = anchorAt(thread, blocks, language);
    if (at === null) gone.push(thread);
    else beside.set(at, [...(beside.get(at) ?? []), thread]);
  }
  return { beside, onText, gone };
}
