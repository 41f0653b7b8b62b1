import { segmentsOf } from '@/domain/documents/plain/segments';
import { foldAlphabetic } from '@/domain/search/fold-alphabetic';

export interface Sought {
  words: string;
  matchCase: boolean;
  /** Letters with and without accents are the same, as in search (`domain/search/fold-alphabetic`). */
  ignoreAccents: boolean;
  wholeWords: boolean;
}

/** From and to, in UTF-16 units. */
export type Span = readonly [from: number, to: number];

/**
 * Where the words are in a text. Kinds of spaces, of straight and curly quotes and of Persian and
 * Arabic letters are the same, as are composed and decomposed letters; joiners and soft hyphens do
 * not count.
 * @param language decides what a whole word is, also without spaces
 */
export function findIn(text: string, sought: Sought, language: string): Span[] {
  const { folded: words } = fold(sought.words, sought);
  if (words === '') return [];
  const { folded, starts } = fold(text, sought);
  const found: Span[] = [];
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
    const end = at + words.length;
    const from = starts[at] ?? 0;
    const isWhole = starts[at - 1] !== from && starts[end - 1] !== starts[end];
    if (!isWhole || /^\p{M}/u.test(folded.slice(end))) continue;
    found.push([from, starts[end] ?? text.length]);
    at = end - 1;
  }
  return sought.wholeWords && found.length > 0 ? wholeIn(text, found, language) : found;
}

/** A text to compare, and for each of its units where its character begins in the original. */
function fold(text: string, how: Sought): { folded: string; starts: number[] } {
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  const units = how.ignoreAccents ? (text.match(CLUSTER) ?? []) : text;
  for (const character of units) {
    const made = foldOne(character, how);
    for (let n = 0; n < made.length; n += 1) starts.push(at);
    folded += made;
    at += character.length;
  }
  return { folded, starts };
}

/** A letter with its marks, or marks alone. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
const SAME: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک' };

function foldOne(character: string, { matchCase, ignoreAccents }: Sought): string {
  if (/[\u00ad\u200b-\u200d\u2060]/.test(character)) return '';
  if (/\p{Zs}/u.test(character)) return ' ';
  if (/[‘’‚‛′ʼ]/.test(character)) return "'";
  if (/[“”„‟″]/.test(character)) return '"';
  const plain = (SAME[character] ?? character).normalize('NFD');
  if (!ignoreAccents) return matchCase ? plain : plain.toLowerCase();
  const bare = foldAlphabetic(character);
  return matchCase && plain !== plain.toLowerCase() ? bare.toUpperCase() : bare;
}

function wholeIn(text: string, found: readonly Span[], language: string): Span[] {
  const edges = new Set<number>([text.length]);
  for (const { index } of segmentsOf(text, language, 'word')) edges.add(index);
  return found.filter(([from, to]) => edges.has(from) && edges.has(to));
}
