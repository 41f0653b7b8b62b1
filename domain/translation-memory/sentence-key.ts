/** What two sentences have in common that differ in numbers and names alone. */
import { fold } from '@/domain/search/fold';

const NUMBER = /\p{Nd}+(?:[.,٬٫]\p{Nd}+)*/gu;
const CAPITALS = /\p{Lu}[\p{L}\p{M}'’-]*(?:[ \u00a0]\p{Lu}[\p{L}\p{M}'’-]*)*/gu;
/** Other words that a sentence must have to be found by them. */
const FEWEST_WORDS = 3;

/** The sentence, folded, without punctuation, with `#` for each number. */
export function keyOf(sentence: string): string {
  const numbered = sentence.replace(NUMBER, '#');
  return fold(numbered)
    .replace(/[^\p{L}\p{M}#@]+/gu, ' ')
    .trim();
}

/** The key with `@` for words with capital letters; empty where it would say too little. */
export function nameKeyOf(sentence: string): string {
  const key = keyOf(sentence.replace(CAPITALS, '@'));
  const words = key.split(' ').filter((word) => word !== '@' && word !== '#');
  return key.includes('@') && words.length >= FEWEST_WORDS ? key : '';
}

export function numbersIn(sentence: string): string[] {
  return sentence.match(NUMBER) ?? [];
}

/** Runs of words with capital letters, which may be names. */
export function capitalsIn(sentence: string): string[] {
  return sentence.match(CAPITALS) ?? [];
}

/** The sentence with each number replaced by what a function makes of it. */
export function mapNumbers(sentence: string, put: (number: string) => string): string {
  return sentence.replace(NUMBER, put);
}
