/** Pairs the lines of two versions, each changed paragraph next to its earlier wording. */
import { segmentsOf } from '@/domain/documents/plain/segments';
import { type DifferencePart, wordDifference } from '@/domain/translations/word-difference';
import { aroundChanges, type BodyLine } from './difference';

export interface DifferenceRow {
  key: number;
  left: BodyLine | null;
  right: BodyLine | null;
  /** Removed and added words; null where a side has no counterpart or nothing changed. */
  parts: DifferencePart[] | null;
}

/** Paragraphs that share a smaller part of their words count as removed and added. */
const LEAST_SHARED = 0.3;
const MOST_PAIRS = 2_500;

/**
 * @param lines of a `Difference`
 * @param language BCP 47 tag of the text
 */
export function rowsOf(lines: readonly BodyLine[], language: string): DifferenceRow[] {
  const rows: DifferenceRow[] = [];
  const add = (left: BodyLine | null, right: BodyLine | null) => {
    const isPair = left !== null && right !== null && left.is !== 'same';
    const parts = isPair ? wordDifference(left.text, right.text, language) : null;
    rows.push({ key: rows.length, left, right, parts });
  };
  let first: BodyLine[] = [];
  let second: BodyLine[] = [];
  const close = () => {
    for (const [left, right] of pairs(first, second, language)) add(left, right);
    first = [];
    second = [];
  };
  for (const line of aroundChanges(lines)) {
    if (line.is === 'first') first.push(line);
    else if (line.is === 'second') second.push(line);
    else {
      close();
      add(line, line);
    }
  }
  close();
  return rows;
}

type Pair = [left: BodyLine | null, right: BodyLine | null];

/** Pairs paragraphs by dynamic programming on their similarity; the order of both sides is kept. */
function pairs(first: BodyLine[], second: BodyLine[], language: string): Pair[] {
  if (first.length * second.length > MOST_PAIRS) {
    return [
      ...first.map((line): Pair => [line, null]),
      ...second.map((line): Pair => [null, line]),
    ];
  }
  const words = (line: BodyLine) => wordsOf(line.text, language);
  const [a, b] = [first.map(words), second.map(words)];
  const width = second.length + 1;
  const best = new Float64Array((first.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  const isAlone = first.length === 1 && second.length === 1;
  const shared = (i: number, j: number) => {
    if (first[i]?.images.length !== second[j]?.images.length) return 0;
    // One paragraph replaced by one paragraph: they are always paired.
    if (isAlone) return 1;
    const share = likeness(a[i] ?? new Set(), b[j] ?? new Set());
    return share < LEAST_SHARED ? 0 : share;
  };
  for (let i = first.length - 1; i >= 0; i -= 1) {
    for (let j = second.length - 1; j >= 0; j -= 1) {
      const pair = shared(i, j);
      const both = pair > 0 ? pair + at(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(both, at(i + 1, j), at(i, j + 1));
    }
  }
  const found: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < first.length || j < second.length) {
    const [left, right] = [first[i] ?? null, second[j] ?? null];
    const pair = left && right ? shared(i, j) : 0;
    if (pair > 0 && pair + at(i + 1, j + 1) >= at(i, j)) {
      found.push([left, right]);
      i += 1;
      j += 1;
    } else if (left && (!right || at(i + 1, j) >= at(i, j + 1))) {
      found.push([left, null]);
      i += 1;
    } else {
      found.push([null, right]);
      j += 1;
    }
  }
  return found;
}

function wordsOf(text: string, language: string): Set<string> {
  const parts = segmentsOf(text, language, 'word');
  return new Set(
    Array.from(parts, ({ segment, isWordLike }) => (isWordLike ? segment : '')).filter(Boolean),
  );
}

/** Share of words that both have, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return (2 * both) / (a.size + b.size);
}
