import { cutAtWord, foldSpace } from './cut-text';
import type { Document } from './document';
import { plainText } from './plain-text';
import { segmenter } from './segments';

/** Code points of body text that a teaser shows at most, the `…` not counted. */
export const TEASER_LENGTH = 200;

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

/**
 * The teaser of a text: the one written by hand, whole; else the body's first 200 characters (code points), cut where
 * a word of the language ends (`cutAtWord`). '' for a text without words.
 */
export function teaser(text: {
  written: string | null | undefined;
  document: Document;
  language: string;
}): string {
  return (
    foldSpace(text.written ?? '') ||
    cutAtWord(plainText(text.document), TEASER_LENGTH, text.language)
  );
}

/** Words of the running text as the language divides them, also where they are not spaced (Chinese, Thai). */
export function wordCount(document: Document, language: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter(language, 'word').segment(plainText(document))) {
    if (isWordLike) words += 1;
  }
  return words;
}

/** Whole minutes that reading takes, at least 1; 0 for a text without words. */
export function readingMinutes(document: Document, language: string): number {
  const words = wordCount(document, language);
  const rate = WORDS_PER_MINUTE[language.split('-')[0] ?? ''] ?? MEAN_WORDS_PER_MINUTE;
  return words && Math.max(1, Math.round(words / rate));
}
