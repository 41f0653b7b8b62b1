/** Writes a parsed search as a query of SQLite's full-text search. */
import type { Term } from './parse-query';
import type { Part } from './parts';
import { MARK, stem, waysToStem } from './stem';
import type { Subject } from './subject';
import { areTooMany, MOST_TOKENS, tokensOf } from './subject-tokens';
import { type Token, type WordGroup, wordGroups } from './tokenise';

/** Marks a word that is kept unstemmed, for beginnings of words. */
export const WORD = `w${MARK}`;

/** Letters of the last word from which on it is completed. */
const LEAST_PREFIX = 3;

export interface MatchOptions {
  /** Names, places, topics and collections that a term names in part. */
  subjectsOf: (term: Term) => readonly Subject[];
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
  const all = [...new Set(parts.map((part) => ofPart(part, options)))];
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
function ofPart(part: Part, options: MatchOptions, most = MOST_TOKENS): string {
  const { terms, subjects, names } = part;
  const isOne = terms.length === 1;
  const typed = terms.map((term) => alternatives(term, isOne ? subjects : [], options, most));
  const each = mostWithin(part, most);
  const within = part.within.map((one) => ofPart(one, options, each)).join(' AND ');
  const found = new Set([
    ...(isOne ? typed.flat() : [`(${typed.map(either).join(' AND ')})`]),
    ...(isOne ? [] : quoted(tokensOf(subjects, most))),
    ...(within ? [`(${within})`] : []),
    ...names.flatMap(({ name }) => [...phrasesOf(name)]),
  ]);
  return either([...found]);
}

/** Whether places within a place that a part names are too many to be all asked for. */
export function isNarrowed(part: Part, options: MatchOptions, most = MOST_TOKENS): boolean {
  const named = [part.subjects, ...part.terms.map(options.subjectsOf)];
  const each = mostWithin(part, most);
  return (
    named.some((subjects) => areTooMany(subjects, most)) ||
    part.within.some((one) => isNarrowed(one, options, each))
  );
}

/** A run of characters has as many tokens as a word. */
function mostWithin({ within }: Part, most: number): number {
  return Math.max(1, Math.floor(most / within.length));
}

function quoted(tokens: Iterable<string>): string[] {
  return Array.from(tokens, (token) => `"${token}"`);
}

function filtersOf({ filters }: MatchOptions): string[] {
  return filters.map((tokens) => either(quoted(tokens)));
}

function alternatives(
  term: Term,
  named: readonly Subject[],
  options: MatchOptions,
  most: number,
): string[] {
  return [
    ...phrasesOf(term.words),
    ...beginnings(term, options),
    ...quoted(tokensOf([...named, ...options.subjectsOf(term)], most)),
  ];
}

/** The words as they are in texts of each language. */
function phrasesOf(words: string): Set<string> {
  const found = new Set<string>();
  for (const language of waysToStem(words)) {
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
