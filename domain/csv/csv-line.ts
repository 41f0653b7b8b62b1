/** Makes spreadsheets read the file as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes for the beginning of a formula (OWASP, "CSV injection"). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const DISARMED = /^'(?=[=+\-@\t\r\n＝＋－＠])/;

/**
 * One line of CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe
 * before it.
 */
export function csvLine(cells: readonly (string | number)[], delimiter = ','): string {
  return `${cells.map(cellOf).join(delimiter)}\r\n`;
}

/** A cell without the apostrophe that `csvLine` put before it. */
export function withoutApostrophe(cell: string): string {
  return cell.replace(DISARMED, '');
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  // A spreadsheet may split at another delimiter than ours, and find a formula behind it.
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
