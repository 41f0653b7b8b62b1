import { INTERFACE_LANGUAGES } from '@/i18n/languages';

export const LONGEST_TERM = 100;
export const LONGEST_NOTE = 500;
/** Terms that the page of the glossary lists. */
export const MOST_LISTED = 500;

/** A term with its translation in one direction. */
export interface GlossaryTerm {
  id: string;
  sourceLanguage: string;
  targetLanguage: string;
  source: string;
  target: string;
  note: string;
}

/** From which language into which; empty for any. */
export interface LanguagePair {
  from: string;
  to: string;
}

/** A term that occurs in a paragraph of the source. */
export type TermHint = Pick<GlossaryTerm, 'source' | 'target' | 'note'>;

/** The languages to choose from. @param written languages of texts and translators */
export function glossaryLanguages(written: readonly string[]): string[] {
  return [...new Set([...INTERFACE_LANGUAGES, ...written])];
}
