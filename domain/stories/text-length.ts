import type { Document } from './document';
import { plainText } from './plain-text';
import { segmenter } from './segments';

/**
 * Words per minute of silent reading, Trauzettel-Klosinski & Dietz 2012 (IReST, 17 languages); their mean elsewhere.
 */
const WORDS_PER_MINUTE: Record<string, number> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 193,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 158,
};
const MEAN_WORDS_PER_MINUTE = 184;

/** How long a running text is: without footnotes, captions and pull quotes. */
export interface TextLength {
  words: number;
  /** Characters as a reader sees them (grapheme clusters), spaces included. */
  characters: number;
}

/** How long a body is, words as its language divides them. */
export function textLength(document: Document, language: string): TextLength {
  const text = plainText(document);
  let characters = 0;
  for (const _ of segmenter(language, 'grapheme').segment(text)) characters += 1;
  return { words: wordsIn(text, language), characters };
}

/** Words of the running text as the language divides them, also where they are not spaced (Chinese, Thai). */
export function wordCount(document: Document, language: string): number {
  return wordsIn(plainText(document), language);
}

function wordsIn(text: string, language: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter(language, 'word').segment(text)) {
    if (isWordLike) words += 1;
  }
  return words;
}

/** Whole minutes that reading so many words takes, at least 1; 0 for none. */
export function readingMinutes(words: number, language: string): number {
  const rate = WORDS_PER_MINUTE[language.split('-')[0] ?? ''] ?? MEAN_WORDS_PER_MINUTE;
  return words && Math.max(1, Math.round(words / rate));
}
