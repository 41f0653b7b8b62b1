/**
 * Finds words that are spelled or sound nearly alike: their first letters do, or do without one of
 * them.
 */
import { allowedEdits, edits } from './edits';
import { soundOf } from './sound';

/** Letters of a word that are looked up; the SQL of `spelling` has the same number. */
const LEADING = 7;
/** Letters of the shortest word that is proposed or that another is proposed for. */
const SHORTEST = 4;
/** Edits between words that sound alike, and what these are behind words spelled alike. */
const MOST_HEARD = 1;
const HEARD = 0.5;
const WORD = /^[\p{L}\p{M}]+$/u;

export function canBeProposed(word: string): boolean {
  return [...word].length >= SHORTEST && WORD.test(word);
}

/** The first letters of a word, and these without each one of them. */
function shortenings(word: string): Set<string> {
  const first = [...word].slice(0, LEADING);
  const without = first.map((_, index) => first.toSpliced(index, 1).join(''));
  return new Set([first.join(''), ...without]);
}

/** The letters by which a word is found: as it is spelled, and as it sounds. */
export function spellings(word: string): Set<string> {
  return new Set([...shortenings(word), ...shortenings(soundOf(word))]);
}

export function spellingsOf(words: readonly string[]): { letters: string; word: string }[] {
  return words.flatMap((word) => [...spellings(word)].map((letters) => ({ letters, word })));
}

/** The row of a word by its sound, which words that were added by an earlier edition lack. */
export function soundRow(word: string): { letters: string; word: string } {
  return { letters: [...soundOf(word)].slice(0, LEADING).join(''), word };
}

/** The edits between two words as they are spelled or, if that is less, as they sound. */
export function distanceOf(word: string, other: string): number {
  const most = allowedEdits(word);
  const heard = edits(soundOf(word), soundOf(other), MOST_HEARD) + HEARD;
  return Math.min(edits(word, other, most), heard > MOST_HEARD + HEARD ? most + 1 : heard);
}
