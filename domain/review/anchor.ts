/** Finds the paragraph again that a comment is about, after the text was written on. */
import { segmentsOf } from '@/domain/documents/plain/segments';

/** What a comment keeps of the paragraph it was made on. */
export interface Anchor {
  /** Hash of the block. */
  block: string;
  /** Where it stood, from 0. */
  position: number;
  /** Its first words; empty where it had none, such as an image. */
  quote: string;
}

/** A block of the text as it is now. */
export interface AnchorBlock {
  hash: string;
  /** Everything that it says. */
  text: string;
}

/** So far from where it stood, a changed paragraph counts as near. */
const NEAR = 4;
/** Of the words of the quote, as many have to be there still: near where it stood, and anywhere. */
const SHARED_NEAR = 0.4;
const SHARED_FAR = 0.75;

/** Words of a block, found once however many comments are looked for in it. */
const known = new WeakMap<AnchorBlock, ReadonlySet<string>>();

/**
 * The block that a comment is about now: the same one, nearest to where it stood; else the one with the most words of
 * its quote, of which those near by need fewer.
 * @param language BCP 47 tag of the text
 * @returns its position, or null when the paragraph is gone
 */
export function anchorAt(
  anchor: Anchor,
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
  const quote = wordsOf(anchor.quote, language);
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
