import { CsvError, type InfoRecord, parse } from 'csv-parse/sync';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface CsvRecord {
  /** Number of the record's first line in the file, from 1. */
  line: number;
  cells: string[];
}

export interface CsvTable {
  delimiter: Delimiter;
  /** Its cells without the spaces around them. */
  header: string[];
  /** Records after the header; lines without any text are left out. */
  records: CsvRecord[];
}

export type CsvProblem = { problem: 'empty' } | { problem: 'quote'; line: number };

/** Excel writes the delimiter into a first line, `sep=;`. */
const SEPARATOR_LINE = /^sep=([,;\t])\n/i;

/**
 * Reads comma-, semicolon- or tab-separated text with a header. Spreadsheets choose the delimiter
 * by the language of the computer: it is the one that yields the most known columns.
 * @param isColumn whether a cell of the header, as it stands, names a column
 */
export function readCsv(text: string, isColumn: (cell: string) => boolean): CsvTable | CsvProblem {
  const lines = text.replace(/\r\n?/g, '\n');
  const named = SEPARATOR_LINE.exec(lines)?.[1] as Delimiter | undefined;
  const body = lines.replace(SEPARATOR_LINE, '');
  const delimiter = named ?? delimiterOf(body, isColumn);
  const read = recordsOf(body, delimiter, named ? 2 : 1);
  if (!Array.isArray(read)) return read;
  const [header, ...records] = read;
  if (!header) return { problem: 'empty' };
  return { delimiter, header: header.cells.map((cell) => cell.trim()), records };
}

function delimiterOf(text: string, isColumn: (cell: string) => boolean): Delimiter {
  const [head = ''] = text.trimStart().split('\n', 1);
  const known = (delimiter: Delimiter) => {
    const cells = head.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    return cells.filter((cell) => isColumn(cell.trim())).length;
  };
  return [...DELIMITERS].sort((a, b) => known(b) - known(a))[0] ?? ',';
}

function recordsOf(text: string, delimiter: Delimiter, first: number): CsvRecord[] | CsvProblem {
  const records: CsvRecord[] = [];
  let line = first;
  const keep = (cells: string[], { lines }: InfoRecord) => {
    if (cells.some((cell) => cell.trim() !== '')) records.push({ line, cells });
    line = first + lines;
    return null;
  };
  try {
    parse(text, {
      ...{ delimiter, record_delimiter: '\n', on_record: keep },
      ...{ relax_column_count: true, relax_quotes: true },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problem: 'quote', line };
  }
  return records;
}
