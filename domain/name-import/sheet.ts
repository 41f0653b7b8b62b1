/** A file of names as a table of known columns. */

import { withoutApostrophe } from '@/domain/csv/csv-line';
import { type CsvTable, type Delimiter, readCsv } from '@/domain/csv/csv-table';
import { oneLine } from '@/domain/documents/plain/clean-text';
import type { MessageKey } from '@/domain/forms/form';
import { type Column, columnNamed, ERROR_COLUMN } from './columns';

/** 5 MB. */
export const LARGEST_FILE = 5_000_000;
/** Other changes wait for an import, which takes about a second for a thousand lines. */
export const MOST_LINES = 5_000;

export interface SheetRow {
  /** Number of its first line in the file, from 1. */
  line: number;
  /** Cells of known columns that are not empty, each one clean line. */
  cells: Partial<Record<Column, string>>;
  /** All its cells as they are in the file. */
  raw: readonly string[];
  /** What keeps the row from being read. */
  problem: { column: string; said: MessageKey } | null;
}

export interface Sheet {
  delimiter: Delimiter;
  header: readonly string[];
  /** Names of columns that are not read. */
  unread: readonly string[];
  rows: readonly SheetRow[];
}

/** Reads the text of a file of names, or says why none of it can be read. */
export function readSheet(
  text: string,
): { ok: true; sheet: Sheet } | { ok: false; said: MessageKey } {
  const refused = (said: MessageKey) => ({ ok: false as const, said });
  const table = readCsv(text, (cell) => columnNamed(cell) !== null);
  if ('problem' in table) {
    if (table.problem === 'empty') return refused('nameImport.refused.empty');
    return refused(['nameImport.refused.quote', { line: table.line }]);
  }
  const { delimiter, header, records } = table;
  const columns = header.map(columnNamed);
  if (!['id', 'name', 'form'].some((each) => columns.includes(each as Column))) {
    return refused('nameImport.refused.header');
  }
  const twice = header.find((cell, at) => isRepeated(header, cell, at));
  if (twice !== undefined) return refused(['nameImport.refused.twice', { column: twice }]);
  if (records.length === 0) return refused('nameImport.refused.empty');
  if (records.length > MOST_LINES) {
    return refused(['nameImport.refused.lines', { most: MOST_LINES }]);
  }
  const unread = header.filter((cell, at) => columns[at] === null && cell && !isOurs(cell));
  const rows = records.map((record) => rowOf(record, header, columns));
  return { ok: true, sheet: { delimiter, header, unread, rows } };
}

function isRepeated(header: readonly string[], cell: string, at: number): boolean {
  const word = cell.toLowerCase();
  return cell !== '' && header.findIndex((each) => each.toLowerCase() === word) < at;
}

const isOurs = (cell: string) => cell.toLowerCase() === ERROR_COLUMN;

function rowOf(
  { line, cells: raw }: CsvTable['records'][number],
  header: readonly string[],
  columns: readonly (Column | null)[],
): SheetRow {
  const cells: SheetRow['cells'] = {};
  let problem: SheetRow['problem'] = null;
  const wrong = (column: string, said: string) => {
    problem ??= { column, said: `nameImport.problem.${said}` };
  };
  raw.forEach((each, at) => {
    if (each.trim() === '') return;
    const column = columns[at];
    if (at >= header.length) wrong('', 'tooManyCells');
    if (!column) return;
    const called = header[at] ?? column;
    const value = oneLine(withoutApostrophe(each));
    if (/\n./.test(each.trim())) wrong(called, 'lineBreak');
    if (value === '') return;
    // `born` and `start` are one column in two words.
    if (cells[column] !== undefined && cells[column] !== value) wrong(called, 'twoWords');
    cells[column] = value;
  });
  return { line, cells, raw, problem };
}
