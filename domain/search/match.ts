/** Writes a parsed search as a query of SQLite's full-text search. */
import type { Term } from './parse-query';
import type { Part } from './parts';
import { MARK, stem, WAYS_TO_STEM } from './stem';
import { type Token, type WordGroup, wordGroups } from './tokenise';

/** Marks a word that is kept unstemmed, for beginnings of words. */
export const WORD = `w${MARK}`;

/** Letters of the last word from which on it is completed. */
const LEAST_PREFIX = 3;
/** Places within a place that are asked for with it. */
const MOST_TOKENS = 500;

export interface MatchOptions {
  /** Tokens of topics, collections and places that a term names. */
  subjectsOf: (term: Term) => readonly string[];
  /** For each filter its tokens; a text must have at least one of them. */
  filters: readonly (readonly string[])[];
  /** Columns that the beginning of a word is looked for in, with the language of the stems. */
  titles: { column: string; language: string } | null;
  /** Every word may be a beginning, as in the lists of staff. */
  areAllBeginnings?: boolean;
}

/** The query; '' where nothing is wanted. */
export function matchOf(
  wanted: readonly Part[],
  unwanted: readonly Part[],
  options: MatchOptions,
): string {
  const match = wantedMatch(wanted, options);
  const not = unwantedMatch(unwanted, options);
  return match === '' || not === '' ? match : `(${match}) NOT ${not}`;
}

/** What a text must have; '' where no words are wanted and no filter is set. */
export function wantedMatch(parts: readonly Part[], options: MatchOptions): string {
  const all = parts.map((part) => ofPart(part, options));
  const wanted = all.length > 1 ? [either([`(${all.join(' AND ')})`, ...together(parts)])] : all;
  return [...wanted, ...filtersOf(options)].join(' AND ');
}

/** The words next to each other; asked for as well, so that texts with that come first. */
function together(parts: readonly Part[]): Iterable<string> {
  const terms = parts.flatMap((part) => part.terms);
  return terms.some((term) => term.isPhrase)
    ? []
    : phrasesOf(terms.map((term) => term.words).join(' '));
}

/** The same where it is enough to have some of the words. */
export function anyMatch(parts: readonly Part[], options: MatchOptions): string {
  return [either(parts.map((part) => ofPart(part, options))), ...filtersOf(options)].join(' AND ');
}

/** What it must not have; '' where nothing is excluded. */
export function unwantedMatch(parts: readonly Part[], options: MatchOptions): string {
  return parts.length > 0 ? either(parts.map((part) => ofPart(part, options))) : '';
}

/** The words as typed, or another name of what they name, or what is about that. */
function ofPart(part: Part, options: MatchOptions): string {
  const typed = part.terms.map((term) => either(alternatives(term, options))).join(' AND ');
  const within = part.within.map((each) => ofPart(each, options)).join(' AND ');
  const named = new Set(part.subjects.flatMap(({ tokens }) => tokens.slice(0, MOST_TOKENS)));
  return either([
    part.terms.length > 1 ? `(${typed})` : typed,
    ...(within ? [`(${within})`] : []),
    ...new Set(part.names.flatMap(({ name }) => [...phrasesOf(name)])),
    ...[...named].map((token) => `"${token}"`),
  ]);
}

function filtersOf({ filters }: MatchOptions): string[] {
  return filters.map((tokens) => either(tokens.map((token) => `"${token}"`)));
}

function alternatives(term: Term, options: MatchOptions): string[] {
  const found = phrasesOf(term.words);
  for (const token of options.subjectsOf(term)) found.add(`"${token}"`);
  for (const each of beginnings(term, options)) found.add(each);
  return [...found];
}

/** The words as they are in texts of each language. */
function phrasesOf(words: string): Set<string> {
  const found = new Set<string>();
  for (const language of WAYS_TO_STEM) {
    const groups = [...wordGroups(language, words)];
    const [only] = groups;
    if (!only) continue;
    found.add(phrase(groups));
    if (groups.length === 1 && only.joined) found.add(`"${only.joined.text}"`);
  }
  return found;
}

function phrase(groups: readonly WordGroup[]): string {
  const { tokens, isOpen } = phraseOf(groups);
  return `"${tokens.map((token) => token.text).join(' ')}"${isOpen ? ' *' : ''}`;
}

/**
 * The tokens that follow each other where words are written. Pairs of characters overlap, so the
 * last single one is left out at the end unless it is all there is; then it is a beginning.
 */
export function phraseOf(groups: readonly WordGroup[]): { tokens: Token[]; isOpen: boolean } {
  const tokens = groups.flatMap((group) => group.tokens);
  const last = groups.at(-1);
  if (!last?.isSpaceless) return { tokens, isOpen: false };
  if (last.tokens.length > 1) tokens.pop();
  return { tokens, isOpen: last.tokens.length === 1 };
}

function beginnings(term: Term, { titles, areAllBeginnings }: MatchOptions): string[] {
  const word = beginningOf(term, areAllBeginnings);
  if (word === null) return [];
  const found = [`words : "${WORD}${word}" *`];
  if (titles) {
    const [tag = ''] = titles.language.split('-', 1);
    const isStemmed = stem(tag, word).startsWith(tag + MARK);
    if (isStemmed) found.push(`${titles.column} : "${tag}${MARK}${word}" *`);
    found.push(`${titles.column} : "${word}" *`);
  }
  return found;
}

/** The folded beginning that a term completes, or null. */
export function beginningOf(term: Term, areAll = false): string | null {
  if (term.isPhrase || !(term.isLast || areAll)) return null;
  const word = onlyWord(term.words);
  return word !== null && (areAll || [...word].length >= LEAST_PREFIX) ? word : null;
}

/** The folded word where there is only one, in a script with spaces. */
export function onlyWord(words: string): string | null {
  const [group, ...more] = wordGroups('und', words);
  if (!group || group.isSpaceless || more.length > 0) return null;
  const [token, ...others] = group.tokens;
  if (group.joined && !group.isElided) return group.joined.folded;
  return token && others.length === 0 ? token.folded : null;
}

function either(alternativeQueries: readonly string[]): string {
  return `(${alternativeQueries.join(' OR ')})`;
}
