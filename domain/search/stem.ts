import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as russian } from '@orama/stemmers/russian';
import { fold } from './fold';

interface Stemmer {
  stem: (word: string) => string;
  /** The words that it is for. */
  words: RegExp;
}

const LATIN = /^\p{Script=Latin}+$/u;
const CYRILLIC = /^\p{Script=Cyrillic}+$/u;
const IS_STEMMED = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;

const STEMMERS: Readonly<Record<string, Stemmer>> = {
  en: { stem: english, words: LATIN },
  nl: { stem: dutch, words: LATIN },
  de: { stem: german, words: LATIN },
  fr: { stem: french, words: LATIN },
  ru: { stem: russian, words: CYRILLIC },
};

/** A language of each way to stem; the last has no stems. */
export const WAYS_TO_STEM: readonly string[] = [...Object.keys(STEMMERS), 'und'];

/** The ways in which some words may be stemmed: one where their script has no stems. */
export function waysToStem(words: string): readonly string[] {
  return IS_STEMMED.test(fold(words)) ? WAYS_TO_STEM : ['und'];
}

/** Separates the language from the stem; no letter, so that it is in no word. */
export const MARK = '·';

const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, string>();

/**
 * The stem of a folded word with its language before it, so that languages do not share stems;
 * the word itself where the language has no stems for it.
 */
export function stem(language: string, word: string): string {
  const [tag = ''] = language.split('-', 1);
  const stemmer = Object.hasOwn(STEMMERS, tag) ? STEMMERS[tag] : undefined;
  if (!stemmer) return word;
  const key = tag + MARK + word;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const made = stemmer.words.test(word) ? tag + MARK + (stemmer.stem(word) || word) : word;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, made);
  return made;
}
