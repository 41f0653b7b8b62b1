/** Reads what somebody typed into a search box. */
import { shortened } from '@/domain/documents/plain/shortened';
import { type WordGroup, wordGroups } from './tokenise';

/** A word or a phrase that is searched for. */
export interface Term {
  /** As typed, without quotation marks. */
  words: string;
  isPhrase: boolean;
  /** The last word typed, which may be unfinished. */
  isLast: boolean;
}

export interface ParsedQuery {
  wanted: Term[];
  /** What a story must not contain. */
  unwanted: Term[];
  /** What cannot be searched for or is too much; never left out silently. */
  leftOut: string[];
  /** The phrase that a quotation mark opens and none closes, or null. */
  openPhrase: string | null;
}

/** Characters of a search that are read, and words that are searched for. */
export const LONGEST_QUERY = 500;
export const MOST_TERMS = 12;
const SHOWN = 40;

const QUOTES = '"“”„‟«»″＂「」『』';
/** Telephones write a dash for two hyphens. */
const MINUS = '\\-−‐‑‒–—﹣－';
const PIECE = new RegExp(
  `(?:(?<=^|\\s)([${MINUS}]+)(?=[^\\s${MINUS}]))?(?:[${QUOTES}]([^${QUOTES}]*)([${QUOTES}]|$)|([^\\s${QUOTES}]+))`,
  'gu',
);

export function parseQuery(typed: string): ParsedQuery {
  const query: ParsedQuery = { wanted: [], unwanted: [], leftOut: [], openPhrase: null };
  const read = typed.slice(0, LONGEST_QUERY);
  for (const { 0: piece, 1: minus, 2: phrase, 3: closing, 4: word = '' } of read.matchAll(PIECE)) {
    const terms = phrase === undefined ? termsOf(word) : phraseOf(phrase);
    if (terms.length === 0) query.leftOut.push(piece);
    if (closing === '' && terms[0]) query.openPhrase = shortened(terms[0].words, SHOWN);
    for (const term of terms) {
      const count = query.wanted.length + query.unwanted.length;
      const into = minus ? query.unwanted : query.wanted;
      if (count < MOST_TERMS) into.push(term);
      else query.leftOut.push(term.words);
    }
  }
  const rest = typed.slice(LONGEST_QUERY).trim();
  if (rest) query.leftOut.push(rest);
  const last = query.wanted.at(-1);
  if (last && !last.isPhrase && !rest) last.isLast = read.trimEnd().endsWith(last.words);
  query.leftOut = query.leftOut.map((each) => shortened(each.trim(), SHOWN));
  return query;
}

function termsOf(piece: string): Term[] {
  return [...wordGroups('und', piece)].map(({ start, end }: WordGroup) => {
    return { words: piece.slice(start, end), isPhrase: false, isLast: false };
  });
}

function phraseOf(piece: string): Term[] {
  const hasWords = !wordGroups('und', piece).next().done;
  return hasWords ? [{ words: piece.trim(), isPhrase: true, isLast: false }] : [];
}
