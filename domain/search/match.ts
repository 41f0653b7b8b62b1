/** Writes a parsed search as a query of SQLite's full-text search. */
import type { ParsedQuery, Term } from './parse-query';
import { MARK, stem, WAYS_TO_STEM } from './stem';
import { type Token, type WordGroup, wordGroups } from './tokenise';

/** Marks a word that is kept unstemmed, for beginnings of words. */
export const WORD = `w${MARK}`;

/** Letters of the last word from which on it is completed. */
const LEAST_PREFIX = 3;

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
export function matchOf(query: ParsedQuery, options: MatchOptions): string {
  const wanted = wantedMatch(query, options);
  const unwanted = unwantedMatch(query, options);
  return wanted === '' || unwanted === '' ? wanted : `(${wanted}) NOT ${unwanted}`;
}

/** What a text must have; '' where no words are wanted and no filter is set. */
export function wantedMatch(query: ParsedQuery, options: MatchOptions): string {
  const wanted = query.wanted.map((term) => either(alternatives(term, options)));
  return [...wanted, ...filtersOf(options)].join(' AND ');
}

/** What it must not have; '' where nothing is excluded. */
export function unwantedMatch({ unwanted }: ParsedQuery, options: MatchOptions): string {
  const all = unwanted.flatMap((term) => alternatives(term, options));
  return all.length > 0 ? either(all) : '';
}

/** The same for one term alone. */
export function matchOfTerm(term: Term, options: MatchOptions): string {
  return [either(alternatives(term, options)), ...filtersOf(options)].join(' AND ');
}

function filtersOf({ filters }: MatchOptions): string[] {
  return filters.map((tokens) => either(tokens.map((token) => `"${token}"`)));
}

function alternatives(term: Term, options: MatchOptions): string[] {
  const found = new Set<string>();
  for (const language of WAYS_TO_STEM) {
    const groups = [...wordGroups(language, term.words)];
    found.add(phrase(groups));
    const [only] = groups;
    if (groups.length === 1 && only?.joined) found.add(`"${only.joined.text}"`);
  }
  for (const token of options.subjectsOf(term)) found.add(`"${token}"`);
  for (const each of beginnings(term, options)) found.add(each);
  return [...found];
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
