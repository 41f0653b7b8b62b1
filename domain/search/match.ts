/** Writes a parsed search as a query of SQLite's full-text search. */
import type { ParsedQuery, Term } from './parse-query';
import { MARK, stem, WAYS_TO_STEM } from './stem';
import { type WordGroup, wordGroups } from './tokenise';

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
  if (query.wanted.length === 0) return '';
  const wanted = query.wanted.map((term) => either(alternatives(term, options)));
  const all = [...wanted, ...filtersOf(options)].join(' AND ');
  if (query.unwanted.length === 0) return all;
  return `(${all}) NOT ${either(query.unwanted.flatMap((term) => alternatives(term, options)))}`;
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

/** Pairs of characters overlap, so the last single one is only needed where it is all there is. */
function phrase(groups: readonly WordGroup[]): string {
  const tokens = groups.flatMap(({ isSpaceless, tokens: each }) =>
    isSpaceless && each.length > 1 ? each.slice(0, -1) : each,
  );
  const last = groups.at(-1);
  const isSingle = last?.isSpaceless && last.tokens.length === 1;
  return `"${tokens.map((token) => token.text).join(' ')}"${isSingle ? ' *' : ''}`;
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
  const [group, ...more] = wordGroups('und', term.words);
  const word = (group?.joined ?? group?.tokens[0])?.folded ?? '';
  if (!group || group.isSpaceless || more.length > 0) return null;
  return areAll || [...word].length >= LEAST_PREFIX ? word : null;
}

function either(alternativeQueries: readonly string[]): string {
  return `(${alternativeQueries.join(' OR ')})`;
}
