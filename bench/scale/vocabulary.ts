import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { WORD } from '@/domain/search/match';
import { stem } from '@/domain/search/stem';

/** Texts of generated archives are in these. */
export const LANGUAGES = ['en', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Different words of a language; those that the sample does not have are made up. */
const SIZE = 60_000;
/** Mandelbrot's form of Zipf's law for running text: the share of a word of a rank. */
const EXPONENT = 1.07;
const OFFSET = 2.7;
const SHORTEST_FOUND = 3;

const PLAIN = /^[a-z]+$/;
const STARTS = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'kl',
  'l',
  'm',
  'n',
  'p',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'aa', 'ei', 'oo', 'ou'];
const ENDS = ['', '', 'l', 'm', 'n', 'nd', 'r', 'rk', 's', 'st', 't'];

/** The words of a language, the commonest first, with what the search index has of each. */
export class Vocabulary {
  readonly words: readonly string[];
  readonly tokens: readonly string[];
  /** As the index has it for beginnings; '' for one that is too short. */
  readonly wholes: readonly string[];
  /** Share of running text up to and with each word. */
  private readonly shares: Float64Array;

  constructor(language: Language) {
    this.words = wordsFor(language);
    this.tokens = this.words.map((word) => stem(language, word));
    this.wholes = this.words.map((word) => (word.length < SHORTEST_FOUND ? '' : WORD + word));
    this.shares = new Float64Array(this.words.length);
    let total = 0;
    for (let rank = 0; rank < this.words.length; rank += 1) {
      total += (rank + 1 + OFFSET) ** -EXPONENT;
      this.shares[rank] = total;
    }
    for (let rank = 0; rank < this.words.length; rank += 1) {
      this.shares[rank] = (this.shares[rank] ?? 0) / total;
    }
  }

  /** The rank of a word, as often as running text has it. @param chance from 0 to 1 */
  draw(chance: number): number {
    let [low, high] = [0, this.shares.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.shares[middle] ?? 1) < chance) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function wordsFor(language: Language): string[] {
  const counts = new Map<string, number>();
  for (const story of readdirSync('content/stories')) {
    const file = `content/stories/${story}/${language}.md`;
    if (!existsSync(file)) continue;
    for (const word of readFileSync(file, 'utf8')
      .toLowerCase()
      .split(/[^\p{L}\p{M}\p{N}]+/u)) {
      if (PLAIN.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const known = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const words = new Set(known.map(([word]) => word));
  for (let number = 0; words.size < SIZE; number += 1) words.add(madeUp(number, language));
  return [...words].slice(0, SIZE);
}

/** A word of two or three syllables, another one for each number. */
export function madeUp(number: number, language: string): string {
  let rest = number * 7_919 + (language === 'nl' ? 3 : 0);
  let word = '';
  for (let syllable = 0; syllable < 2 || rest > 0; syllable += 1) {
    for (const letters of [STARTS, VOWELS, ENDS]) {
      word += letters[rest % letters.length] ?? '';
      rest = Math.floor(rest / letters.length);
    }
  }
  return word;
}
