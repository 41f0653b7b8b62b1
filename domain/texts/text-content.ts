/** The content of a text: the words beside its body, and the body. */
import type { Document } from '@/domain/documents/document';
import { isSameJson } from '@/domain/documents/same';

/** The words beside the body, in the order of the writing page. */
export const TEXT_FIELDS = [
  'title',
  'subtitle',
  'teaser',
  'byline',
  'translatorCredit',
  'dateNote',
  'metaTitle',
  'metaDescription',
] as const;

export type TextField = (typeof TEXT_FIELDS)[number];
export type TextWords = Record<TextField, string>;

/** The content of one revision, or of the text on a screen. */
export interface TextContent extends TextWords {
  body: Document;
}

/** The content of a text in which nothing is written. */
export const EMPTY_TEXT: TextContent = {
  ...wordsOf({}),
  body: { type: 'doc', content: [{ type: 'paragraph' }] },
};

/** The words beside the body, from a row, form or request; absent ones are empty. */
export function wordsOf(from: Partial<TextWords>): TextWords {
  return Object.fromEntries(TEXT_FIELDS.map((field) => [field, from[field] ?? ''])) as TextWords;
}

/** The content of a row or request, without its other fields. */
export function contentOf(from: TextWords & { body: unknown }): TextContent {
  // Stored bodies have passed `parseDocument`.
  return { ...wordsOf(from), body: from.body as Document };
}

/** Whether two contents are identical, including the marks in the body. */
export function isSameContent(
  one: TextWords & { body: unknown },
  other: TextWords & { body: unknown },
): boolean {
  return isSameJson(contentOf(one), contentOf(other));
}

const OF_FORMS: ReadonlySet<string> = new Set([...TEXT_FIELDS, 'slug', 'bylineNamed']);

/** Whether a field of the writing page belongs to the text; the others are details of the story. */
export function isTextField(name: string): boolean {
  return OF_FORMS.has(name);
}
