/** Files of names to download: the template, and the lines that were not imported. */

import { BYTE_ORDER_MARK, csvLine } from '@/domain/csv/csv-line';
import type { Delimiter } from '@/domain/csv/csv-table';
import { ERROR_COLUMN } from './columns';
import type { PlannedLine } from './plan';
import type { LineProblem } from './row';
import type { Sheet } from './sheet';

/** Excel splits at a semicolon where a comma is the decimal sign. */
const SEMICOLON_LANGUAGES = ['nl', 'de', 'fr', 'ru'];

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
  const delimiter: Delimiter = SEMICOLON_LANGUAGES.includes(language) ? ';' : ',';
  const rows = TEMPLATE.map((row) => csvLine(row, delimiter));
  return BYTE_ORDER_MARK + rows.join('');
}

/**
 * The lines with problems as they are in the file, each with what is wrong in a column of its own.
 * An import of the corrected file passes over that column.
 */
export function problemFile(
  { sheet, lines }: { sheet: Sheet; lines: readonly PlannedLine[] },
  said: (problem: LineProblem) => string,
): string {
  const { header, delimiter } = sheet;
  const problems = new Map(lines.map(({ line, problem }) => [line, problem]));
  const own = header.flatMap((cell, at) => (cell.toLowerCase() === ERROR_COLUMN ? [] : [at]));
  const rows = sheet.rows.flatMap(({ line, raw }) => {
    const problem = problems.get(line);
    if (!problem) return [];
    const beyond = raw.slice(header.length);
    return [[said(problem), ...own.map((at) => raw[at] ?? ''), ...beyond]];
  });
  const head = [ERROR_COLUMN, ...own.map((at) => header[at] ?? '')];
  return BYTE_ORDER_MARK + [head, ...rows].map((row) => csvLine(row, delimiter)).join('');
}
