/** Password rules: length and guessability, no kinds of characters (NIST SP 800-63B §3.1.1.2). */
import type { MessageKey } from '@/domain/forms/form';
import common from './common-passwords.json';

export const SHORTEST_PASSWORD = 15;
export const LONGEST_PASSWORD = 200;
/** Different characters that must be left after removing what attackers try first. */
const LEAST_OWN = 7;
const SHORTEST_WORD = 4;

export type PasswordProblem = 'tooShort' | 'tooLong' | 'common' | 'aboutYou';

const PASSWORD_MESSAGES: Record<PasswordProblem, MessageKey> = {
  tooShort: ['signIn.choose.tooShort', { least: SHORTEST_PASSWORD }],
  tooLong: ['signIn.choose.tooLong', { most: LONGEST_PASSWORD }],
  common: 'signIn.choose.common',
  aboutYou: 'signIn.choose.aboutYou',
};

const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * Why a new password is refused, or null.
 * @param about words that an attacker tries first: the user's name and address, the archive's names
 */
export function passwordProblem(
  password: string,
  about: readonly string[] = [],
): PasswordProblem | null {
  if (password.length > LONGEST_PASSWORD * 4) return 'tooLong';
  const plain = password.normalize('NFKC');
  const { length } = [...plain];
  if (length < SHORTEST_PASSWORD) return 'tooShort';
  if (length > LONGEST_PASSWORD) return 'tooLong';
  if (common.whole.includes(plain.toLowerCase().replace(/[\s_-]+/g, ''))) return 'common';
  if (own(plain, common.pieces) < LEAST_OWN) return 'common';
  if (own(plain, [...common.pieces, ...about.flatMap(wordsOf)]) < LEAST_OWN) return 'aboutYou';
  return null;
}

/** The message that says why a new password is refused. */
export function passwordMessage(password: string, about: readonly string[]): MessageKey | false {
  const problem = passwordProblem(password, about);
  return problem !== null && PASSWORD_MESSAGES[problem];
}

/** The number of different characters without known words, runs ("345", "aaa") and repetitions. */
function own(password: string, words: readonly string[]): number {
  const lower = password.toLowerCase();
  return Math.min(left(lower, words), left(unleeted(lower), words));
}

function left(password: string, words: readonly string[]): number {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const without = longestFirst.reduce((rest, word) => rest.replaceAll(word, ' '), password);
  return new Set([...withoutRuns(without)].filter((character) => /\S/u.test(character))).size;
}

function unleeted(password: string): string {
  return [...password].map((character) => LEET[character] ?? character).join('');
}

/** Drops characters that continue the two before with the same step: 1234, aaaa, fedc. */
function withoutRuns(text: string): string {
  const points = [...text];
  const step = (index: number) =>
    (points[index]?.codePointAt(0) ?? 0) - (points[index - 1]?.codePointAt(0) ?? 0);
  return points
    .filter((_, index) => {
      const goesOn = index >= 2 && step(index) === step(index - 1) && Math.abs(step(index)) <= 1;
      return !goesOn;
    })
    .join('');
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => [...word].length >= SHORTEST_WORD);
}
