import { foldSpace } from './clean-text';
import { segmentsOf } from './segments';

/** Characters beyond the limit that the word segmenter may read to find the boundary. */
const LOOK_AHEAD = 40;
/** White space, dots, commas, dashes, slashes, invisible characters except the tags of flags. */
const TRAILING = /^(?![\u{e0020}-\u{e007f}])[\s\p{Po}\p{Pd}\p{Pc}\p{Cf}]$/u;
/** In category Po, but read as part of the number or word before. */
const SPOKEN = /^[%‰٪′″]$/u;
const ENDS_IN_JOINER = /[\p{L}\p{N}][-\u2010\u2011/'’]$/u;
const BEGINS_WITH_JOINER = /^[-\u2010\u2011/'’][\p{L}\p{N}]/u;

/**
 * The text with white space folded, cut at `limit` characters (Unicode code points, without the
 * `…`) at the end of a word. Before the `…` there is no space, no punctuation except a closing
 * quote or bracket, and no opening one. A word longer than the limit is cut between graphemes. `…`
 * is added only when something was cut.
 */
export function cutAtWord(text: string, limit: number, language: string): string {
  const folded = foldSpace(text);
  const end = indexAfter(folded, limit);
  if (end >= folded.length) return folded;
  const window = folded.slice(0, indexAfter(folded, limit + LOOK_AHEAD));
  let boundary = 0;
  for (const { index } of segmentsOf(window, language, 'word')) {
    if (index > end) break;
    if (!isWithinCompound(window, index)) boundary = index;
  }
  const kept = withoutDangling(folded, boundary);
  return `${kept || folded.slice(0, graphemeBoundary(folded, end, language)).trimEnd()}…`;
}

/** The UTF-16 index after a number of code points. */
function indexAfter(text: string, points: number): number {
  let index = 0;
  for (let n = 0; n < points && index < text.length; n += 1) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return index;
}

/** For the segmenter "class-conscious" and "and/or" are three segments, for a reader one word. */
function isWithinCompound(text: string, index: number): boolean {
  const [before, after] = [text.slice(0, index), text.slice(index)];
  return (
    (ENDS_IN_JOINER.test(before) && /^[\p{L}\p{N}]/u.test(after)) ||
    (/[\p{L}\p{N}]$/u.test(before) && BEGINS_WITH_JOINER.test(after))
  );
}

function graphemeBoundary(text: string, end: number, language: string): number {
  let boundary = 0;
  for (const { index } of segmentsOf(text.slice(0, end + 1), language, 'grapheme')) {
    if (index <= end) boundary = index;
  }
  return boundary || end;
}

function withoutDangling(text: string, boundary: number): string {
  let kept = text.slice(0, boundary);
  for (let last = lastOf(kept); last; last = lastOf(kept)) {
    const trails = TRAILING.test(last) && !SPOKEN.test(last) && !isQuote(last);
    if (!trails && !opens(text, kept.length - last.length, last)) break;
    kept = kept.slice(0, -last.length);
  }
  return kept;
}

const lastOf = (text: string) => Array.from(text.slice(-2)).at(-1) ?? '';
const isQuote = (character: string) => character === '"' || character === "'";

/**
 * Whether the character at the index opens a bracket or quotation. Brackets and „ always do; the
 * role of other quotes depends on the language (“ opens English and closes German, » closes French
 * and opens Danish), so it is decided by the neighbouring characters.
 */
function opens(text: string, index: number, character: string): boolean {
  if (/\p{Ps}/u.test(character)) return true;
  const startsWord = /^[\p{L}\p{N}\u00a0\u202f]/u.test(text.slice(index + 1, index + 3));
  const followsSpace = /(^|[ \p{Ps}\p{Pi}"'])$/u.test(text.slice(Math.max(0, index - 2), index));
  if (/\p{Pi}/u.test(character)) return followsSpace || startsWord;
  if (/\p{Pf}/u.test(character)) return followsSpace && startsWord;
  return isQuote(character) && followsSpace;
}
