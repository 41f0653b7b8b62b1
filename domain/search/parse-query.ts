/** Reads what somebody typed into a search box. */
import { shortened } from '@/domain/documents/plain/shortened';
import { type Token, type WordGroup, wordGroups } from './tokenise';

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
/** Characters of scripts without spaces that are searched for; a name may begin at each. */
export const MOST_UNSPACED = 60;
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
  let room = MOST_UNSPACED;
  for (const { 0: piece, 1: minus, 2: phrase, 3: closing, 4: word = '' } of read.matchAll(PIECE)) {
    const terms = phrase === undefined ? termsOf(word) : phraseOf(phrase);
    if (terms.length === 0) query.leftOut.push(piece);
    if (closing === '' && terms[0]) query.openPhrase = shortened(terms[0].words, SHOWN);
    for (const term of terms) {
      const isFull = query.wanted.length + query.unwanted.length === MOST_TERMS;
      const { words, rest } = isFull ? { words: '', rest: term.words } : cut(term.words, room);
      if (words) (minus ? query.unwanted : query.wanted).push({ ...term, words });
      if (rest) query.leftOut.push(rest);
      room -= unspaced(words).length;
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
  return hasWords(piece) ? [{ words: piece.trim(), isPhrase: true, isLast: false }] : [];
}

function hasWords(piece: string): boolean {
  return !wordGroups('und', piece).next().done;
}

/** Divides words where they have more characters without spaces than there is room for. */
function cut(words: string, room: number): { words: string; rest: string } {
  const at = unspaced(words)[room]?.start ?? words.length;
  const fit = words.slice(0, at).trimEnd();
  return hasWords(fit) ? { words: fit, rest: words.slice(at) } : { words: '', rest: words };
}

/** The characters of scripts without spaces. */
function unspaced(words: string): Token[] {
  const groups = [...wordGroups('und', words)].filter(({ isSpaceless }) => isSpaceless);
  return groups.flatMap(({ tokens }) => tokens);
}
