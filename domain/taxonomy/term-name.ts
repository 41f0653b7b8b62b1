import type { SlugProblem } from './chosen-slug';

/** The texts of a term in one language. */
export interface TermWords {
  language: string;
  name: string;
  slug: string;
  description: string;
  /** Only of a collection. */
  extent?: string;
  /** Only of a name. */
  sortForm?: string;
}

/**
 * A fingerprint of the texts that a form showed. The form sends it back, so that a save detects
 * changes by others.
 */
export function namePrint(words: Omit<TermWords, 'language'> | undefined): string {
  if (!words) return '';
  const { name, slug, description, extent, sortForm } = words;
  const own = [extent, sortForm].filter((each) => each !== undefined);
  return JSON.stringify([name, slug, description, ...own]);
}

export type NameProblem =
  | { field: 'name'; problem: 'nameMissing' | 'lastName' | 'gone' }
  | SlugProblem
  | { field: ''; problem: 'changedMeanwhile' };

/** Whether the name alone was emptied. Only a form whose fields are all empty removes the language. */
export function isHalfCleared(words: Omit<TermWords, 'language'>): boolean {
  const { name, slug, description, extent = '', sortForm = '' } = words;
  return name === '' && slug + description + extent + sortForm !== '';
}
