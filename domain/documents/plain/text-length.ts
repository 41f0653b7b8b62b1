import type { Document } from '@/domain/documents/document';
import { foldSpace } from './clean-text';
import { blockText } from './plain-text';
import { segmentsOf } from './segments';

/**
 * Words per minute of silent reading, Trauzettel-Klosinski & Dietz 2012 (IReST, 17 languages);
 * other languages get the mean.
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

/** Length of the running text, without footnotes, captions and pull quotes. */
export interface TextLength {
  words: number;
  /** Grapheme clusters, spaces included. */
  characters: number;
}

/** Cache of the blocks measured last, since most blocks do not change during writing. */
let measured = { language: '', blocks: new Map<string, TextLength>() };

/** The length of a body; words are segmented by its language. */
export function textLength(document: Document, language: string): TextLength {
  const known = measured.language === language ? measured.blocks : null;
  const blocks = new Map<string, TextLength>();
  const total = { words: 0, characters: 0 };
  for (const block of document.content) {
    const text = foldSpace(blockText(block));
    if (text === '') continue;
    const length = known?.get(text) ?? lengthOf(text, language);
    blocks.set(text, length);
    total.words += length.words;
    // One space between blocks, as in `plainText`.
    total.characters += length.characters + (total.characters > 0 ? 1 : 0);
  }
  measured = { language, blocks };
  return total;
}

/** Words of the running text by the language's rules, also without spaces (Chinese, Thai). */
export function wordCount(document: Document, language: string): number {
  return textLength(document, language).words;
}

function lengthOf(text: string, language: string): TextLength {
  let words = 0;
  for (const { isWordLike } of segmentsOf(text, language, 'word')) if (isWordLike) words += 1;
  return { words, characters: charactersIn(text, language) };
}

/**
 * Latin, Cyrillic and Chinese letters, digits and punctuation that never combine with a neighbour
 * into one grapheme.
 */
const ALONE =
  /^[\u0020-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;

function charactersIn(text: string, language: string): number {
  if (ALONE.test(text)) return text.length;
  let characters = 0;
  for (const _ of segmentsOf(text, language, 'grapheme')) characters += 1;
  return characters;
}

/** Reading time of so many words in whole minutes, at least 1; 0 for none. */
export function readingMinutes(words: number, language: string): number {
  const rate = WORDS_PER_MINUTE[language.split('-')[0] ?? ''] ?? MEAN_WORDS_PER_MINUTE;
  return words && Math.max(1, Math.round(words / rate));
}
