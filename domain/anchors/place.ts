/** Finds what a comment is about in the text as it is now. */
import { type Anchor, type AnchorBlock, anchorAt } from './anchor';
import { followRange, type TextRange } from './follow-range';
import { recognised } from './recognised';

/** Where a comment belongs in a text. */
export interface Place {
  /** Index of the block; null when it is gone, and for the text as a whole. */
  at: number | null;
  /** The words in the block's text; null for the whole block, and when they are gone. */
  range: TextRange | null;
}

/** Whether a comment is about words, not a whole block. */
export function isOnWords({ start, end }: Pick<Anchor, 'start' | 'end'>): boolean {
  return end > start;
}

/**
 * What a comment is about now. Words are looked for in their block, wherever that moved, and
 * otherwise in the blocks that have them between the same neighbours, since a block may have been
 * divided or joined.
 * @param language BCP 47 tag of the text
 */
export function placeOf(anchor: Anchor, blocks: readonly AnchorBlock[], language: string): Place {
  if (anchor.block === '') return { at: null, range: null };
  const at = anchorAt(anchor, blocks, language);
  if (!isOnWords(anchor)) return { at, range: null };
  const block = at === null ? undefined : blocks[at];
  const range = block ? followRange(anchor, anchor.context, block.text) : null;
  if (range) return { at, range };
  return recognised(anchor, blocks) ?? { at, range: null };
}

/** The anchor moved to where its words are now; unchanged while they are gone. */
export function moved(
  anchor: Anchor,
  { at, range }: Place,
  blocks: readonly AnchorBlock[],
): Anchor {
  const block = at === null ? undefined : blocks[at];
  if (at === null || !block || (isOnWords(anchor) && !range)) return anchor;
  return { ...anchor, block: block.hash, position: at, context: block.text, ...range };
}
