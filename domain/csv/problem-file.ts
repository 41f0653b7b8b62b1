import { BYTE_ORDER_MARK, csvLine } from './csv-line';
import { ERROR_COLUMN, type KnownTable, type LineProblem } from './known-columns';

/**
 * The lines with problems as they are in the file, each with all that is wrong in a column of its own.
 * An import of the corrected file passes over that column.
 */
export function problemFile(
  sheet: KnownTable<string>,
  lines: readonly { line: number; problems: readonly LineProblem[] }[],
  said: (problem: LineProblem) => string,
): string {
  const { header, delimiter } = sheet;
  const problems = new Map(lines.map((each) => [each.line, each.problems]));
  const kept = header.flatMap((cell, at) => (cell.toLowerCase() === ERROR_COLUMN ? [] : [at]));
  const rows = sheet.rows.flatMap(({ line, raw }) => {
    const own = problems.get(line) ?? [];
    if (own.length === 0) return [];
    const beyond = raw.slice(header.length);
    return [[own.map(said).join(' '), ...kept.map((at) => raw[at] ?? ''), ...beyond]];
  });
  const head = [ERROR_COLUMN, ...kept.map((at) => header[at] ?? '')];
  return BYTE_ORDER_MARK + [head, ...rows].map((row) => csvLine(row, delimiter)).join('');
}
