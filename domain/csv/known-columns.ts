/** Reads an uploaded CSV table by the names in its header; columns with other names are left out. */
import { oneLine } from '@/domain/documents/plain/clean-text';
import { withoutApostrophe } from './csv-line';
import { type CsvTable, type Delimiter, readCsv } from './csv-table';

/** The column in which a download says what is wrong with a line; an import passes over it. */
export const ERROR_COLUMN = 'error';

/** Bytes of an uploaded table: 5 MB. */
export const LARGEST_TABLE = 5_000_000;
/** Other changes wait for an import, which takes about a second for a thousand lines. */
export const MOST_LINES = 5_000;

/** A message, alone or with its values. */
export type Message = string | readonly [key: string, values: Record<string, string | number>];

/** What is wrong with a line. */
export interface LineProblem {
  /** As the header or the format calls it; empty for the whole line. */
  column: string;
  said: Message;
}

export interface KnownRow<Column extends string> {
  /** Number of its first line in the file, from 1. */
  line: number;
  /** Cells of known columns that are not empty, each one clean line. */
  cells: Partial<Record<Column, string>>;
  /** All its cells as they are in the file. */
  raw: readonly string[];
  /** What keeps the row from being read. */
  problem: LineProblem | null;
}

export interface KnownTable<Column extends string> {
  delimiter: Delimiter;
  header: readonly string[];
  /** Names of columns that are not read. */
  unread: readonly string[];
  rows: readonly KnownRow<Column>[];
}

interface Format<Column extends string> {
  /** The column that a cell of the header names; null for none. */
  columnNamed(cell: string): Column | null;
  /** What is wrong with a header that has these columns, or null. */
  headerProblem(columns: readonly (Column | null)[]): Message | null;
  /** Message of two columns with one meaning that differ. */
  twoWords: Message;
}

/** Reads the text of a table, or says why none of it can be read. */
export function readKnownColumns<Column extends string>(
  text: string,
  { columnNamed, headerProblem, twoWords }: Format<Column>,
): { ok: true; sheet: KnownTable<Column> } | { ok: false; said: Message } {
  const refused = (said: Message) => ({ ok: false as const, said });
  const table = readCsv(text, (cell) => columnNamed(cell) !== null);
  if ('problem' in table) {
    if (table.problem === 'empty') return refused('csvFile.refused.empty');
    return refused(['csvFile.refused.quote', { line: table.line }]);
  }
  const { delimiter, header, records } = table;
  const columns = header.map(columnNamed);
  const wrong = headerProblem(columns);
  if (wrong !== null) return refused(wrong);
  const twice = header.find((cell, at) => isRepeated(header, cell, at));
  if (twice !== undefined) return refused(['csvFile.refused.twice', { column: twice }]);
  if (records.length === 0) return refused('csvFile.refused.empty');
  if (records.length > MOST_LINES) return refused(['csvFile.refused.lines', { most: MOST_LINES }]);
  const unread = header.filter((cell, at) => columns[at] === null && cell && !isOurs(cell));
  const rows = records.map((record) => rowOf(record, header, columns, twoWords));
  return { ok: true, sheet: { delimiter, header, unread, rows } };
}

function isRepeated(header: readonly string[], cell: string, at: number): boolean {
  const word = cell.toLowerCase();
  return cell !== '' && header.findIndex((each) => each.toLowerCase() === word) < at;
}

const isOurs = (cell: string) => cell.toLowerCase() === ERROR_COLUMN;

function rowOf<Column extends string>(
  { line, cells: raw }: CsvTable['records'][number],
  header: readonly string[],
  columns: readonly (Column | null)[],
  twoWords: Message,
): KnownRow<Column> {
  const cells: KnownRow<Column>['cells'] = {};
  let problem: KnownRow<Column>['problem'] = null;
  const wrong = (column: string, said: Message) => {
    problem ??= { column, said };
  };
  raw.forEach((each, at) => {
    if (each.trim() === '') return;
    const column = columns[at];
    if (at >= header.length) wrong('', 'csvFile.problem.tooManyCells');
    if (!column) return;
    const called = header[at] ?? column;
    const value = oneLine(withoutApostrophe(each));
    if (/\n./.test(each.trim())) wrong(called, 'csvFile.problem.lineBreak');
    if (value === '') return;
    if (cells[column] !== undefined && cells[column] !== value) wrong(called, twoWords);
    cells[column] = value;
  });
  return { line, cells, raw, problem };
}
