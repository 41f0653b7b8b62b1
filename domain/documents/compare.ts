/** The one comparison of two lists: which stretches of them differ. */
import { diffIndices } from 'node-diff3';

/** A stretch that differs: `start` to `end` (exclusive) in the first list stands for the same in the second. */
export interface Region {
  first: { start: number; end: number };
  second: { start: number; end: number };
}

/** Equal elements paired at most; beyond it only what two lists share at both ends counts as the same. */
const MOST_PAIRS = 1_000_000;

/** The stretches in which two lists differ, in order; none when they are equal. */
export function regionsOf(first: readonly string[], second: readonly string[]): Region[] {
  const shorter = Math.min(first.length, second.length);
  let head = 0;
  while (head < shorter && first[head] === second[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && first.at(-1 - tail) === second.at(-1 - tail)) tail += 1;
  const a = first.slice(head, first.length - tail);
  const b = second.slice(head, second.length - tail);
  if (a.length === 0 && b.length === 0) return [];
  if (pairCount(a, b) > MOST_PAIRS) {
    return [{ first: span(head, a.length), second: span(head, b.length) }];
  }
  return diffIndices(a, b).map(({ buffer1, buffer2 }) => ({
    first: span(head + buffer1[0], buffer1[1]),
    second: span(head + buffer2[0], buffer2[1]),
  }));
}

function span(start: number, length: number): { start: number; end: number } {
  return { start, end: start + length };
}

/** How many pairs of equal elements two lists have: what the comparison costs. */
function pairCount(first: readonly string[], second: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const each of second) counts.set(each, (counts.get(each) ?? 0) + 1);
  return first.reduce((sum, each) => sum + (counts.get(each) ?? 0), 0);
}
