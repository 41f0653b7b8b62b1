import type { SlugProblem } from '@/domain/taxonomy/chosen-slug';

/** A collection's words in one language, as an editor keeps them. */
export interface CollectionWords {
  language: string;
  name: string;
  slug: string;
  description: string;
  extent: string;
}

/** Tells whether words were changed by somebody else meanwhile: a form sends back the print of what it showed. */
export function wordsPrint(words: Omit<CollectionWords, 'language'> | undefined): string {
  return words ? JSON.stringify([words.name, words.slug, words.description, words.extent]) : '';
}

/** What keeps words from being saved. */
export type NameProblem =
  | { field: 'name'; problem: 'nameMissing' | 'lastName' }
  | SlugProblem
  | { field: ''; problem: 'changedMeanwhile' };
