import type { SlugProblem } from './chosen-slug';

/** The words of a topic or a collection in one language, as an editor keeps them. */
export interface TermWords {
  language: string;
  name: string;
  slug: string;
  description: string;
  /** Of a collection. */
  extent?: string;
}

/** Tells whether somebody else changed the words meanwhile: a form sends back the print of what it showed. */
export function namePrint(words: Omit<TermWords, 'language'> | undefined): string {
  if (!words) return '';
  const { name, slug, description, extent } = words;
  return JSON.stringify([name, slug, description, ...(extent === undefined ? [] : [extent])]);
}

/** What keeps words from being saved. */
export type NameProblem =
  | { field: 'name'; problem: 'nameMissing' | 'lastName' }
  | SlugProblem
  | { field: ''; problem: 'changedMeanwhile' };
