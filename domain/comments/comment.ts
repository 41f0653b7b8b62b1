/** Comments on a text, a paragraph of it or words in a paragraph. */

import type { Anchor, AnchorBlock } from '@/domain/anchors/anchor';
import { isOnWords, type Place, placeOf } from '@/domain/anchors/place';
import { shortened } from '@/domain/documents/plain/shortened';

export interface Comment {
  id: string;
  body: string;
  author: string;
  at: number;
  editedAt: number | null;
  /** Names of the users whom it mentions. */
  mentions: readonly string[];
  /** The user wrote it and may change it. */
  mayEdit: boolean;
  /** The user wrote it and may delete it in its current state. */
  mayDelete: boolean;
}

/** A comment with its answers. */
export interface Thread extends Anchor {
  id: string;
  /** The words that it is about, as they were; empty for a whole paragraph or text. */
  words: string;
  /** What it suggests in their place; null for a comment without a suggestion. */
  replacement: string | null;
  outcome: 'none' | 'accepted' | 'declined';
  resolvedAt: number | null;
  resolvedBy: string | null;
  /** The user is mentioned in it and has not opened it. */
  isUnread: boolean;
  /** The first comment and its answers, oldest first. */
  comments: readonly Comment[];
}

/** A comment and where it belongs in the text shown. */
export interface PlacedThread extends Thread {
  place: Place;
  /** The words there now; empty for a whole paragraph, and when they are gone. */
  current: string;
}

/** Comments, grouped by where they belong in the current text. */
export interface PlacedThreads {
  /** By index of the block. */
  beside: ReadonlyMap<number, readonly PlacedThread[]>;
  /** About the text as a whole. */
  onText: readonly PlacedThread[];
  /** About paragraphs that are gone. */
  gone: readonly PlacedThread[];
}

/** Limit of the comments on one text, answers included. */
export const MOST_COMMENTS = 1_000;

const LONGEST_QUOTE = 160;

/** The beginning of a paragraph as stored with a comment: up to 160 characters, uncut graphemes. */
export function quoteOf(text: string): string {
  return shortened(text.replace(/\s+/gu, ' ').trim(), LONGEST_QUOTE);
}

/** Whether a thread is not resolved. */
export function isOpen({ resolvedAt }: Pick<Thread, 'resolvedAt'>): boolean {
  return resolvedAt === null;
}

/** A thread with its place in a text. */
export function placedIn(
  thread: Thread,
  blocks: readonly AnchorBlock[],
  language: string,
): PlacedThread {
  const place = placeOf(thread, blocks, language);
  return { ...thread, place, current: wordsAt(place, blocks) };
}

/** The words of a place; empty for a whole block, and when they are gone. */
export function wordsAt({ at, range }: Place, blocks: readonly AnchorBlock[]): string {
  const text = at === null ? '' : (blocks[at]?.text ?? '');
  return range ? text.slice(range.start, range.end) : '';
}

/** Whether the words of a comment, or its paragraph, are no longer in the text. */
export function isGone(thread: Pick<PlacedThread, 'block' | 'start' | 'end' | 'place'>): boolean {
  if (thread.block === '') return false;
  return isOnWords(thread) ? thread.place.range === null : thread.place.at === null;
}

/** Whether a suggestion is undecided and its words are still those that it was made for. */
export function canBeAccepted(thread: PlacedThread): boolean {
  const { replacement, outcome, words, current } = thread;
  return replacement !== null && outcome === 'none' && isOpen(thread) && current === words;
}

/** Finds the paragraph of each comment. */
export function placed(
  threads: readonly Thread[],
  blocks: readonly AnchorBlock[],
  language: string,
): PlacedThreads {
  const beside = new Map<number, PlacedThread[]>();
  const onText: PlacedThread[] = [];
  const gone: PlacedThread[] = [];
  for (const each of threads) {
    const thread = placedIn(each, blocks, language);
    const { at } = thread.place;
    if (thread.block === '') onText.push(thread);
    else if (at === null) gone.push(thread);
    else beside.set(at, [...(beside.get(at) ?? []), thread]);
  }
  return { beside, onText, gone };
}
