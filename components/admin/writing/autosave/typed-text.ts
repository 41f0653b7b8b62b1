import { isSameJson } from '@/domain/documents/compare';
import type { Document } from '@/domain/documents/document';

/** The fields of a text that are one line or a few of words, in the order in which they stand on the page. */
export const WORD_FIELDS = [
  'title',
  'subtitle',
  'teaser',
  'byline',
  'translatorCredit',
  'dateNote',
] as const;

export type WordField = (typeof WORD_FIELDS)[number];

/** A text as it stands on the screen. */
export interface TypedText extends Record<WordField, string> {
  body: Document;
}

/** Whether two texts read the same, down to the marks in the body. */
export function isSameText(a: TypedText, b: TypedText): boolean {
  return WORD_FIELDS.every((field) => a[field] === b[field]) && isSameJson(a.body, b.body);
}
