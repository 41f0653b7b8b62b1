/** Similarity of two blocks in the same gap, from 0; only the order of the values matters. */
export type Likeness = (was: number, now: number) => number;

/** In gaps with more pairs, blocks are paired in order, because comparing takes too long. */
const MAX_COMPARED = 2_500;

/**
 * Pairs two lists in order, the shorter one completely, with the greatest sum of similarities; on a
 * tie the earliest pairs.
 */
export function likelyPairs(
  lost: number[],
  fresh: number[],
  likeness: Likeness,
): Array<[number, number]> {
  const rows = lost.length;
  const columns = fresh.length;
  const all = Math.min(rows, columns);
  if (rows === columns || all === 0 || rows * columns > MAX_COMPARED) {
    return lost.slice(0, all).map((was, place) => [was, fresh[place] ?? 0]);
  }
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  const bonus = rows + columns;
  const worth = (row: number, column: number) =>
    at(row + 1, column + 1) + bonus + likeness(lost[row] ?? 0, fresh[column] ?? 0);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const skipped = Math.max(at(row + 1, column), at(row, column + 1));
      best[row * width + column] = Math.max(worth(row, column), skipped);
    }
  }
  const found: Array<[number, number]> = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (at(row, column) === worth(row, column)) {
      found.push([lost[row] ?? 0, fresh[column] ?? 0]);
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
  return found;
}
