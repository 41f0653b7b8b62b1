import { BYTE_ORDER_MARK, csvLine } from './csv-line';
import { ERROR_COLUMN, type KnownTable, type LineProblem } from './known-columns';

/**
 * The lines with problems as they are in the file, each with what is wrong in a column of its own.
 * An import of the corrected file passes over that column.
 */
export function problemFile(
  sheet: KnownTable<string>,
  lines: readonly { line: number; problem: LineProblem | null }[],
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
