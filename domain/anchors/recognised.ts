import type { Anchor, AnchorBlock } from './anchor';
import type { Place } from './place';
import { countWordSigns } from './tokens';

/** Letters beside the words by which they are recognised elsewhere. */
const BESIDE = 24;
/** Words of fewer letters are too common to be recognised without those beside them. */
const RARE = 12;

/**
 * The nearest block that has the words exactly, and beside them, before or after, what was beside
 * them; long words are enough by themselves where only one block has them. Each block is searched
 * for the first place alone, because a hostile text may have the words at every letter.
 */
export function recognised(anchor: Anchor, blocks: readonly AnchorBlock[]): Place | null {
  const { context, start, end } = anchor;
  const words = context.slice(start, end);
  if (words === '') return null;
  const before = context.slice(Math.max(0, start - BESIDE), start);
  const after = context.slice(end, end + BESIDE);
  const isBefore = countWordSigns(before) > 0;
  const isAfter = countWordSigns(after) > 0;
  const placeAt = (at: number, from: number): Place => {
    return { at, range: { start: from, end: from + words.length } };
  };
  let nearest: { away: number; place: Place } | null = null;
  for (const [at, { text }] of blocks.entries()) {
    const away = Math.abs(at - anchor.position);
    if (nearest && nearest.away <= away) continue;
    const found = [
      isBefore ? indexOf(text, before + words, before.length) : null,
      isAfter ? indexOf(text, words + after, 0) : null,
    ].filter((from) => from !== null);
    if (found.length > 0) nearest = { away, place: placeAt(at, Math.min(...found)) };
  }
  if (nearest) return nearest.place;
  if (countWordSigns(words) < RARE) return null;
  let only: Place | null = null;
  for (const [at, { text }] of blocks.entries()) {
    const from = text.indexOf(words);
    if (from < 0) continue;
    if (only || text.indexOf(words, from + 1) >= 0) return null;
    only = placeAt(at, from);
  }
  return only;
}

/** Where a text first has some words, and how far on within them; null where it has them not. */
function indexOf(text: string, words: string, further: number): number | null {
  const at = text.indexOf(words);
  return at < 0 ? null : at + further;
}
