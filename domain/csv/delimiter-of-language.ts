import type { Delimiter } from './csv-table';

/** Excel splits at a semicolon where a comma is the decimal sign. */
const SEMICOLON_LANGUAGES = ['nl', 'de', 'fr', 'ru'];

/** The delimiter of files for a spreadsheet in this language. */
export function delimiterFor(language: string): Delimiter {
  return SEMICOLON_LANGUAGES.includes(language) ? ';' : ',';
}
