/** The template of a file of names, to download. */
import { BYTE_ORDER_MARK, csvLine } from '@/domain/csv/csv-line';
import { delimiterFor } from '@/domain/csv/delimiter-of-language';

const TEMPLATE = [
  ['name', 'type', 'language', 'form', 'use', 'sort', 'born', 'died', 'wikidata', 'gnd'],
  [
    ...['Rosa Luxemburg', 'person', 'en', 'Rosa Luxemburg', 'preferred', 'Luxemburg, Rosa'],
    ...['1871-03-05', '1919-01-15', 'Q7231', '118575503'],
  ],
  [
    ...['Rosa Luxemburg', '', 'ru', 'Роза Люксембург', 'preferred', 'Люксембург, Роза'],
    ...['', '', '', ''],
  ],
  ['Rosa Luxemburg', '', 'pl', 'Róża Luksemburg', 'variant', '', '', '', '', ''],
];

/** A file with an example, to fill in. @param language of the user's spreadsheet */
export function templateFile(language: string): string {
  const delimiter = delimiterFor(language);
  const rows = TEMPLATE.map((row) => csvLine(row, delimiter));
  return BYTE_ORDER_MARK + rows.join('');
}
