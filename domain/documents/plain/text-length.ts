import type { Document } from '@/domain/documents/document';
import { foldSpace } from './clean-text';
import { blockText } from './plain-text';
import { segmentsOf } from './segments';

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

/** The blocks of the text that was measured last: of a text that is being written most stay as they are. */
let measured = { language: '', blocks: new Map<string, TextLength>() };

/** How long a body is, words as its language divides them. */
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
    // The space between two blocks, as `plainText` has it.
    total.characters += length.characters + (total.characters > 0 ? 1 : 0);
  }
  measured = { language, blocks };
  return total;
}

/** Words of the running text as the language divides them, also where they are not spaced (Chinese, Thai). */
export function wordCount(document: Document, language: string): number {
  return textLength(document, language).words;
}

function lengthOf(text: string, language: string): TextLength {
  let words = 0;
  for (const { isWordLike } of segmentsOf(text, language, 'word')) if (isWordLike) words += 1;
  return { words, characters: charactersIn(text, language) };
}

/** Latin, Cyrillic and Chinese letters, digits and punctuation that neither join nor are joined to a neighbour. */
const ALONE =
  /^[\u0020-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;

function charactersIn(text: string, language: string): number {
  if (ALONE.test(text)) return text.length;
  let characters = 0;
  for (const _ of segmentsOf(text, language, 'grapheme')) characters += 1;
  return characters;
}

/** Whole minutes that reading so many words takes, at least 1; 0 for none. */
export function readingMinutes(words: number, language: string): number {
  const rate = WORDS_PER_MINUTE[language.split('-')[0] ?? ''] ?? MEAN_WORDS_PER_MINUTE;
  return words && Math.max(1, Math.round(words / rate));
}
