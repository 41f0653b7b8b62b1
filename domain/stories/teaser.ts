import { cutAtWord, foldSpace } from './cut-text';
import type { Document } from './document';
import { plainText } from './plain-text';

/** Code points of body text that a teaser shows at most, the `…` not counted. */
export const TEASER_LENGTH = 200;

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
