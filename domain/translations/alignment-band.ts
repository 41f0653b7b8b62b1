/** Limit of compared pairs; longer texts are compared near the diagonal only. */
const MAX_PAIRS = 400_000;
/** Smallest distance from the diagonal that is compared. */
const LEAST_REACH = 64;

export type Band = ReturnType<typeof bandOf>;

/**
 * The pairs near the diagonal, row by row: all for a text of usual length, and at most `MAX_PAIRS`
 * for thousands of blocks.
 */
export function bandOf(rows: number, columns: number) {
  const slope = rows === 0 ? 0 : columns / rows;
  const reach = Math.max(LEAST_REACH, Math.floor(MAX_PAIRS / (rows + 1) / 2));
  const width = Math.min(columns + 1, 2 * reach + 3);
  const first = (row: number) => Math.max(0, Math.floor(row * slope - reach));
  const last = (row: number) => Math.min(columns, Math.ceil(row * slope + reach));
  /** -1 for a pair outside the band, which is then treated as no pair. */
  const place = (row: number, column: number) => {
    const isWithin = column >= first(row) && column <= last(row);
    return isWithin ? row * width + column - first(row) : -1;
  };
  return { size: (rows + 1) * width, first, last, place };
}
