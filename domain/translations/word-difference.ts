import { segmentsOf } from '@/domain/documents/plain/segments';

/** A run of words that both have, that only the former wording had, or that only the new one has. */
export interface DifferencePart {
  is: 'same' | 'gone' | 'new';
  words: string;
}

/** Pairs of words compared at most; of longer wordings only what they share at both ends is found. */
const MOST_PAIRS = 1_000_000;

/**
 * What differs between two wordings, word by word as their language tells words apart. What is the same or gone, put
 * together, is the former wording to the letter; what is the same or new is the new one.
 * @param language BCP 47 tag of both
 */
export function wordDifference(was: string, now: string, language: string): DifferencePart[] {
  const a = tokens(was, language);
  const b = tokens(now, language);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const parts = [
    ...a.slice(0, head).map((words): DifferencePart => ({ is: 'same', words })),
    ...between(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map((words): DifferencePart => ({ is: 'same', words })),
  ];
  return readable(parts);
}

function tokens(words: string, language: string): string[] {
  return Array.from(segmentsOf(words, language, 'word'), ({ segment }) => segment);
}

/** By the table of the lengths of what both have in common. */
function between(a: string[], b: string[]): DifferencePart[] {
  const gone = (words: string): DifferencePart => ({ is: 'gone', words });
  const fresh = (words: string): DifferencePart => ({ is: 'new', words });
  if (a.length * b.length > MOST_PAIRS) return [...a.map(gone), ...b.map(fresh)];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const parts: DifferencePart[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      parts.push({ is: 'same', words: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      parts.push(gone(left));
      i += 1;
    } else if (right !== undefined) {
      parts.push(fresh(right));
      j += 1;
    }
  }
  return parts;
}

/** Neighbours of a kind as one, what went before what came, and no lone space left standing between two changes. */
function readable(parts: DifferencePart[]): DifferencePart[] {
  const runs: DifferencePart[] = [];
  let gone = '';
  let fresh = '';
  const close = () => {
    if (gone) runs.push({ is: 'gone', words: gone });
    if (fresh) runs.push({ is: 'new', words: fresh });
    gone = '';
    fresh = '';
  };
  for (const [index, { is, words }] of parts.entries()) {
    const isBetween = Boolean(gone || fresh) && parts[index + 1]?.is !== 'same';
    const isLone = is === 'same' && isBetween && index + 1 < parts.length && !words.trim();
    if (is === 'gone' || isLone) gone += words;
    if (is === 'new' || isLone) fresh += words;
    if (is !== 'same' || isLone) continue;
    close();
    const last = runs.at(-1);
    if (last?.is === 'same') last.words += words;
    else runs.push({ is, words });
  }
  close();
  return runs;
}
