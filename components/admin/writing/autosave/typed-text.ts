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
  return WORD_FIELDS.every((field) => a[field] === b[field]) && sameJson(a.body, b.body);
}

/** Compares as JSON does, but whatever the order of keys; absent and undefined are one. */
function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const left: Record<string, unknown> = { ...a };
  const right: Record<string, unknown> = { ...b };
  return [...keys].every((key) => sameJson(left[key], right[key]));
}
