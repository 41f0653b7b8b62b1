/** Finds the paragraph of a comment again after the text was changed. */
import { segmentsOf } from '@/domain/documents/plain/segments';

/** What is stored of the block of a comment, and of its words in it. */
export interface Anchor {
  /** Hash of the block in the last text that had it; empty for the text as a whole. */
  block: string;
  /** Index of the block at that time. */
  position: number;
  /** Its first words when it was commented on; empty for a block without words, such as an image. */
  quote: string;
  /** Its text (`anchorText`) at the time of `block`; empty in comments of older versions. */
  context: string;
  /** The words in `context`, in UTF-16 units; equal for the whole block. */
  start: number;
  end: number;
}

/** A block of the current text. */
export interface AnchorBlock {
  hash: string;
  /** Its whole text, as of `anchorText`. */
  text: string;
}

/** Distance in blocks up to which a changed paragraph counts as near. */
const NEAR = 4;
/** Share of the quote's words that must be left: in a near block, and in any other. */
const SHARED_NEAR = 0.4;
const SHARED_FAR = 0.75;

/** Caches the words of each block, because all comments are compared with it. */
const known = new WeakMap<AnchorBlock, ReadonlySet<string>>();
/** Caches what was found in a text, because many comments are on one block. */
const found = new WeakMap<readonly AnchorBlock[], Map<string, number | null>>();

/**
 * The block that a comment is about now: an unchanged one, the nearest if there are several; else
 * the one with the most words of the quote, where near blocks need fewer.
 * @param language BCP 47 tag of the text
 * @returns its index, or null when the paragraph is gone
 */
export function anchorAt(
  anchor: Pick<Anchor, 'block' | 'position' | 'quote' | 'context'>,
  blocks: readonly AnchorBlock[],
  language: string,
): number | null {
  const away = (position: number) => Math.abs(position - anchor.position);
  let same: number | null = null;
  for (const [position, { hash }] of blocks.entries()) {
    if (hash !== anchor.block) continue;
    if (same === null || away(position) < away(same)) same = position;
  }
  if (same !== null) return same;
  const words = anchor.context || anchor.quote;
  const key = JSON.stringify([anchor.position, language, words]);
  const before = found.get(blocks) ?? new Map<string, number | null>();
  found.set(blocks, before);
  const at = before.get(key);
  if (at !== undefined) return at;
  const place = mostAlike(wordsOf(words, language), anchor.position, blocks, language);
  before.set(key, place);
  return place;
}

/** The block that shares the most words with a quote, or null. */
function mostAlike(
  quote: ReadonlySet<string>,
  near: number,
  blocks: readonly AnchorBlock[],
  language: string,
): number | null {
  const away = (position: number) => Math.abs(position - near);
  if (quote.size === 0) return null;
  let best: { position: number; share: number } | null = null;
  for (const [position, block] of blocks.entries()) {
    const words = known.get(block) ?? wordsOf(block.text, language);
    known.set(block, words);
    const share = shareOf(quote, words);
    if (share < (away(position) <= NEAR ? SHARED_NEAR : SHARED_FAR)) continue;
    const isBetter =
      best === null ||
      share > best.share ||
      (share === best.share && away(position) < away(best.position));
    if (isBetter) best = { position, share };
  }
  return best?.position ?? null;
}

function wordsOf(text: string, language: string): Set<string> {
  const words = new Set<string>();
  for (const { segment, isWordLike } of segmentsOf(text, language, 'word')) {
    if (isWordLike) words.add(segment.toLocaleLowerCase(language));
  }
  return words;
}

function shareOf(quote: ReadonlySet<string>, words: ReadonlySet<string>): number {
  let there = 0;
  for (const word of quote) if (words.has(word)) there += 1;
  return there / quote.size;
}
