/** Comments on a text. */

import type { Document } from '@/domain/documents/document';
import { blockText } from '@/domain/documents/plain/plain-text';
import { shortened } from '@/domain/documents/plain/shortened';
import { type Anchor, type AnchorBlock, anchorAt } from './anchor';

export interface Comment {
  id: string;
  body: string;
  author: string;
  at: number;
  /** The user wrote it and may delete it in its current state. */
  mayDelete: boolean;
}

/** A comment with its answers. */
export interface Thread extends Anchor {
  id: string;
  resolvedAt: number | null;
  resolvedBy: string | null;
  /** The first comment and its answers, oldest first. */
  comments: readonly Comment[];
}

/** Comments, grouped by where they belong in the current text. */
export interface PlacedThreads {
  /** By index of the block. */
  beside: ReadonlyMap<number, readonly Thread[]>;
  /** About the text as a whole. */
  onText: readonly Thread[];
  /** About paragraphs that are gone. */
  gone: readonly Thread[];
}

const LONGEST_QUOTE = 160;

/** The blocks of a document in the form that comments are anchored to. */
export function anchorBlocks(document: Document, hashes: readonly string[]): AnchorBlock[] {
  return document.content.map((block, index) => {
    return { hash: hashes[index] ?? '', text: blockText(block).replace(/\s+/gu, ' ').trim() };
  });
}

/** The beginning of a paragraph as stored with a comment: up to 160 characters, uncut graphemes. */
export function quoteOf(text: string): string {
  return shortened(text, LONGEST_QUOTE);
}

/** Whether a thread is not resolved. */
export function isOpen({ resolvedAt }: Thread): boolean {
  return resolvedAt === null;
}

/** Finds the paragraph of each comment. */
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
