/** Finds words that are spelled nearly alike: their first letters are, or are without one of them. */

/** Letters of a word that are looked up; the SQL of `spelling` has the same number. */
const LEADING = 7;
/** Letters of the shortest word that is proposed or that another is proposed for. */
const SHORTEST = 4;
const WORD = /^[\p{L}\p{M}]+$/u;

export function canBeProposed(word: string): boolean {
  return [...word].length >= SHORTEST && WORD.test(word);
}

/** The first letters of a word, and these without each one of them. */
export function shortenings(word: string): Set<string> {
  const first = [...word].slice(0, LEADING);
  const without = first.map((_, index) => first.toSpliced(index, 1).join(''));
  return new Set([first.join(''), ...without]);
}

export function spellingsOf(words: readonly string[]): { letters: string; word: string }[] {
  return words.flatMap((word) => [...shortenings(word)].map((letters) => ({ letters, word })));
}
