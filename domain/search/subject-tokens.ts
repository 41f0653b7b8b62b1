/** The tokens that a word is searched for with beside its letters: those of what it names. */
import type { Subject } from './subject';

/** Tokens of all that one word names. */
export const MOST_TOKENS = 500;

/** The tokens of subjects, each once; of too many, the own one of each before those within places. */
export function tokensOf(subjects: Iterable<Subject>, most: number): Set<string> {
  const found = new Set<string>();
  let waiting = [...new Set(subjects)].map(({ tokens }) => tokens);
  for (let at = 0; waiting.length > 0 && found.size < most; at += 1) {
    for (const tokens of waiting) {
      const token = tokens[at];
      if (token !== undefined && found.size < most) found.add(token);
    }
    waiting = waiting.filter((tokens) => tokens.length > at + 1);
  }
  return found;
}

/** Whether `tokensOf` leaves some out. */
export function areTooMany(subjects: Iterable<Subject>, most: number): boolean {
  const found = new Set<string>();
  for (const { tokens } of new Set(subjects)) {
    for (const token of tokens) if (found.add(token).size > most) return true;
  }
  return false;
}
