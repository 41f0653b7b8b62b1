import type { TextRange } from './follow-range';

/**
 * Where words are in a block's text, white space of any kind and length being the same.
 * @param near of several places the nearest to this one, in UTF-16 units
 */
export function findWords(text: string, words: string, near: number): TextRange | null {
  const parts = words.trim().split(/\s+/u).filter(Boolean);
  if (parts.length === 0) return null;
  const pattern = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+');
  let best: TextRange | null = null;
  for (const { 0: found, index } of text.matchAll(new RegExp(pattern, 'gu'))) {
    if (best && Math.abs(best.start - near) <= Math.abs(index - near)) break;
    best = { start: index, end: index + found.length };
  }
  return best;
}
