/** Finds words again in a block that was changed. */
import { diffIndices } from 'node-diff3';
import { countWordSigns, type Token, tokensOf } from './tokens';

/** Part of a text, in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
}

/** Share of the letters that must be left of words that were changed. */
const KEPT = 0.5;
/** Changed passages up to this length are compared letter by letter, to follow corrected words. */
const MOST_LETTERS = 400;

/**
 * The range of the same words after a change of the text around and within them. Words written
 * between them belong to it, words at its edges do not.
 * @returns null when less than half of the words' letters are left
 */
export function followRange(range: TextRange, was: string, now: string): TextRange | null {
  if (was === now) return { start: range.start, end: range.end };
  const { kept } = comparison(was, now);
  let first = -1;
  let end = -1;
  let left = '';
  for (let at = range.start; at < range.end; at += 1) {
    const to = kept[at] ?? -1;
    if (to < 0) continue;
    left += was.charAt(at);
    if (first < 0) first = to;
    end = to;
  }
  const letters = countWordSigns(was.slice(range.start, range.end));
  const isGone = letters === 0 ? left === '' : countWordSigns(left) < letters * KEPT;
  if (isGone || countWordSigns(left) === 0) return null;
  return wholeWords(range, { start: first, end: end + 1 }, comparison(was, now));
}

interface Comparison {
  was: string;
  now: string;
  before: readonly Token[];
  after: readonly Token[];
  /** For each unit of the first text, where it is in the other one; -1 where it was removed. */
  kept: Int32Array;
}

/** Kept because all comments on a changed block compare the same two texts. */
let last: Comparison | null = null;

function comparison(was: string, now: string): Comparison {
  if (last?.was === was && last.now === now) return last;
  const [before, after] = [tokensOf(was), tokensOf(now)];
  last = { was, now, before, after, kept: keptUnits(was, now, before, after) };
  return last;
}

function keptUnits(
  was: string,
  now: string,
  before: readonly Token[],
  after: readonly Token[],
): Int32Array {
  const kept = new Int32Array(was.length).fill(-1);
  const keep = (from: Token, to: Token) => {
    for (let at = 0; at < from.text.length; at += 1) kept[from.start + at] = to.start + at;
  };
  align(before, after, keep, (removed, added) => {
    const [one, two] = [passage(was, removed), passage(now, added)];
    if (!one || !two || Math.max(one.text.length, two.text.length) > MOST_LETTERS) return;
    align(signs(one), signs(two), keep, () => undefined);
  });
  return kept;
}

/** Calls back for each equal pair of two lists, and for each pair of passages that differ. */
function align(
  before: readonly Token[],
  after: readonly Token[],
  same: (from: Token, to: Token) => void,
  other: (removed: Token[], added: Token[]) => void,
): void {
  const text = ({ text: words }: Token) => words;
  let [from, to] = [0, 0];
  const takeEqual = (until: number) => {
    for (; from < until; from += 1, to += 1) {
      const [one, two] = [before[from], after[to]];
      if (one && two) same(one, two);
    }
  };
  const head = equalAtStart(before, after);
  const tail = equalAtStart(before.slice(head).reverse(), after.slice(head).reverse());
  // The comparison of what is left takes the square of its length.
  const changed = (tokens: readonly Token[]) => tokens.slice(head, tokens.length - tail).map(text);
  for (const { buffer1, buffer2 } of diffIndices(changed(before), changed(after))) {
    const [start, length] = [buffer1[0] + head, buffer1[1]];
    takeEqual(start);
    const [newStart, newLength] = [buffer2[0] + head, buffer2[1]];
    other(before.slice(start, start + length), after.slice(newStart, newStart + newLength));
    from = start + length;
    to = newStart + newLength;
  }
  takeEqual(before.length);
}

function equalAtStart(before: readonly Token[], after: readonly Token[]): number {
  let at = 0;
  while (at < before.length && at < after.length && before[at]?.text === after[at]?.text) at += 1;
  return at;
}

function passage(text: string, tokens: readonly Token[]): Token | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return null;
  return { text: text.slice(first.start, last.end), start: first.start, end: last.end };
}

function signs({ text, start }: Token): Token[] {
  let at = start;
  return Array.from(text, (sign) => {
    const token = { text: sign, start: at, end: at + sign.length };
    at = token.end;
    return token;
  });
}

/** Widens a range to whole words at the edges at which it had whole words before. */
function wholeWords(range: TextRange, found: TextRange, { before, after }: Comparison): TextRange {
  const around = (at: number) => after.find(({ start, end }) => start <= at && at < end);
  const startsWord = before.some(({ start }) => start === range.start);
  const endsWord = before.some(({ end }) => end === range.end);
  return {
    start: startsWord ? (around(found.start)?.start ?? found.start) : found.start,
    end: endsWord ? (around(found.end - 1)?.end ?? found.end) : found.end,
  };
}
