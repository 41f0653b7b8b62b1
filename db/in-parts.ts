/** With the 32,766 values that SQLite binds in a statement, a row may have some thirty columns. */
const MOST_ROWS = 1_000;

/** Writes any number of rows, a part of them in each statement; none for no rows. */
export async function inParts<T>(
  rows: readonly T[],
  write: (part: T[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += MOST_ROWS) await write(rows.slice(at, at + MOST_ROWS));
}
