/**
 * Cuts text into the tokens of the search index; the same for writing and asking, for readers and
 * staff. Words of languages with stems are stemmed after folding; scripts without spaces are cut
 * into pairs of characters and a last single one.
 */
import { fold } from './fold';
import { stem } from './stem';

export interface Token {
  /** As in the index. */
  text: string;
  /** Folded, not stemmed. */
  folded: string;
  /** Where it is in the text. */
  start: number;
  end: number;
  /** End of its first character. */
  firstEnd: number;
}

/** A word with what an apostrophe, a hyphen or an invisible joiner holds together. */
export interface WordGroup {
  tokens: Token[];
  /** The parts written as one word; null for a word of one part. */
  joined: Token | null;
  /** Of a script without spaces. */
  isSpaceless: boolean;
  /** An article that lost its vowel is joined to it: `l’histoire`. */
  isElided: boolean;
  start: number;
  end: number;
}

/** Scripts that write no spaces between words, within a class of characters. */
export const SPACELESS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fc\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const APOSTROPHES = "'’‘ʼʻʹ`´＇׳";
const HYPHENS = '\\u200c\\-‐‑';
const PART = `(?:(?![${SPACELESS}ʼʻʹ])[\\p{L}\\p{M}\\p{N}\\u00ad\\u200d])+`;
const GROUP = new RegExp(
  `(?:[${SPACELESS}]\\p{M}*)+|${PART}(?:[${APOSTROPHES}${HYPHENS}]${PART})*`,
  'gu',
);
const IS_SPACELESS = new RegExp(`^[${SPACELESS}]`, 'u');
const PARTS = new RegExp(`([${APOSTROPHES}]|^|.)(${PART})`, 'gu');
const CLUSTER = /\P{M}\p{M}*/gu;
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/u;
const NO_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;
const HAS_LETTER = /[\p{L}\p{N}]/u;
const IS_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'u');
/** Articles and the like that lose their vowel: `l’histoire` is the word `histoire`. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)$/;
const LONGEST = 60;
const MOST_JOINED = 6;

/** The word groups of a text, in its order. */
export function* wordGroups(language: string, text: string): Generator<WordGroup> {
  for (const { 0: found, index } of text.matchAll(GROUP)) {
    const group = IS_SPACELESS.test(found) ? pairs(found, index) : parts(language, found, index);
    if (group.tokens.length > 0) yield group;
  }
}

/** The tokens of a text as the index keeps them: those of its words, then joined words. */
export function tokenise(language: string, text: string): string[] {
  const tokens: string[] = [];
  const joined: string[] = [];
  for (const group of wordGroups(language, text)) {
    for (const token of group.tokens) tokens.push(token.text);
    if (group.joined) joined.push(group.joined.text);
  }
  // The lone mark ends what phrases can match.
  return joined.length > 0 ? [...tokens, '·', ...joined] : tokens;
}

/** The different words of a text, folded and not stemmed. */
export function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const { isSpaceless, isElided, tokens, joined } of wordGroups('und', text)) {
    if (isSpaceless) continue;
    for (const { folded } of tokens) words.add(folded);
    if (joined && !isElided) words.add(joined.folded);
  }
  return words;
}

function pairs(run: string, start: number): WordGroup {
  const clusters = [...run.matchAll(CLUSTER)].flatMap(({ 0: cluster, index }) => {
    const folded = fold(cluster);
    const at = start + index;
    return HAS_LETTER.test(folded) ? [{ folded, start: at, end: at + cluster.length }] : [];
  });
  const tokens = clusters.map((first, index) => {
    const second = clusters[index + 1];
    const text = first.folded + (second?.folded ?? '');
    const end = second?.end ?? first.end;
    return { text, folded: text, start: first.start, end, firstEnd: first.end };
  });
  const end = start + run.length;
  return { tokens, joined: null, isSpaceless: true, isElided: false, start, end };
}

function parts(language: string, run: string, start: number): WordGroup {
  const found = [...run.matchAll(PARTS)].map(({ 1: before = '', 2: part = '', index }) => {
    const at = start + index + before.length;
    return { before, folded: fold(part), start: at, end: at + part.length };
  });
  const isArticle = ({ folded }: { folded: string }, index: number) => {
    const next = found[index + 1];
    return next !== undefined && IS_APOSTROPHE.test(next.before) && ELIDED.test(folded);
  };
  const spoken = found.filter((part, index) => {
    const isLast = index > 0 && index === found.length - 1;
    const isGenitive = isLast && IS_APOSTROPHE.test(part.before) && part.folded === 's';
    return !isArticle(part, index) && !isGenitive;
  });
  const tokens = spoken.flatMap(({ folded, ...place }) =>
    folded.split(NO_WORD).flatMap((word) => tokenOf(language, word, place) ?? []),
  );
  const end = start + run.length;
  const isElided = found.some(isArticle);
  const isOne = found.length < 2 || found.length > MOST_JOINED;
  const whole = found.map(({ folded }) => folded.replace(NO_WORDS, '')).join('');
  // An article and a noun are no word of the language, so its stem could be that of another word.
  const joined = isOne ? null : tokenOf(isElided ? 'und' : language, whole, { start, end });
  return { tokens, joined, isSpaceless: false, isElided, start, end };
}

function tokenOf(
  language: string,
  word: string,
  place: { start: number; end: number },
): Token | null {
  if (!HAS_LETTER.test(word)) return null;
  const folded = word.length > LONGEST ? [...word].slice(0, LONGEST).join('') : word;
  return { text: stem(language, folded), folded, ...place, firstEnd: place.end };
}
