import type { Anchor, AnchorBlock } from './anchor';
import type { Place } from './place';
import { countWordSigns } from './tokens';

/** Letters beside the words by which they are recognised elsewhere. */
const BESIDE = 24;
/** Words of fewer letters are too common to be recognised without those beside them. */
const RARE = 12;

/**
 * The nearest block that has the words exactly, and beside them, before or after, what was beside
 * them; long words are enough by themselves where only one block has them.
 */
export function recognised(anchor: Anchor, blocks: readonly AnchorBlock[]): Place | null {
  const { context, start, end } = anchor;
  const words = context.slice(start, end);
  const before = context.slice(Math.max(0, start - BESIDE), start);
  const after = context.slice(end, end + BESIDE);
  const places = blocks.flatMap(({ text }, at) =>
    indexesOf(text, words).map((index) => {
      const range = { start: index, end: index + words.length };
      const isBeside =
        (countWordSigns(before) > 0 && text.slice(0, index).endsWith(before)) ||
        (countWordSigns(after) > 0 && text.startsWith(after, range.end));
      return { at, range, isBeside };
    }),
  );
  const away = ({ at }: { at: number }) => Math.abs(at - anchor.position);
  const beside = places.filter(({ isBeside }) => isBeside).sort((a, b) => away(a) - away(b));
  const isRare = places.length === 1 && countWordSigns(words) >= RARE;
  const found = beside[0] ?? (isRare ? places[0] : undefined);
  return found ? { at: found.at, range: found.range } : null;
}

function indexesOf(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}
