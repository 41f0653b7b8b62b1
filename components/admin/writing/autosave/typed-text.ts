import { isSameJson } from '@/domain/documents/compare';
import type { Document } from '@/domain/documents/document';

/** The plain text fields of a text, in the order of the page. */
export const WORD_FIELDS = [
  'title',
  'subtitle',
  'teaser',
  'byline',
  'translatorCredit',
  'dateNote',
] as const;

export type WordField = (typeof WORD_FIELDS)[number];

/** A text as on the screen. */
export interface TypedText extends Record<WordField, string> {
  body: Document;
}

/** Whether two texts are equal, including the marks in the body. */
export function isSameText(a: TypedText, b: TypedText): boolean {
  return WORD_FIELDS.every((field) => a[field] === b[field]) && isSameJson(a.body, b.body);
}
