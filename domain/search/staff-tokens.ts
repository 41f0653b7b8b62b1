import { matchOf, WORD } from './match';
import { parseQuery } from './parse-query';
import { plainParts } from './parts';
import { tokenise, wordsOf } from './tokenise';

/** What the staff's index keeps of a text: its tokens, and its words for beginnings of words. */
export function staffTokens(language: string, words: string): string {
  const whole = [...wordsOf(words)].map((word) => WORD + word);
  return [...tokenise(language, words), ...whole].join(' ');
}

/**
 * A search of staff in FTS5 syntax: every word must occur, in any order, as a whole or as the
 * beginning of one.
 * @returns '' when there is nothing to search for
 */
export function staffMatch(typed: string): string {
  const options = { subjectsOf: () => [], filters: [], titles: null, areAllBeginnings: true };
  const { wanted, unwanted } = parseQuery(typed);
  return matchOf(plainParts(wanted), plainParts(unwanted), options);
}
