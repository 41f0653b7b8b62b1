/** Letters of the shortest word that may differ by two. */
const LONG = 6;

/** The most edits by which a word that is meant may differ from a typed one. */
export function allowedEdits(word: string): number {
  return [...word].length < LONG ? 1 : 2;
}

/** The number of edits (one letter added, left out, replaced, or two swapped) between two words. */
export function edits(one: string, other: string, most: number): number {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = b.map((_, index) => index + 1);
  last.unshift(0);
  for (const [row, letter] of a.entries()) {
    const next = [row + 1];
    for (const [column, each] of b.entries()) {
      const same = letter === each ? 0 : 1;
      let least = Math.min(at(last, column) + same, at(last, column + 1) + 1, at(next, column) + 1);
      const isSwap = row > 0 && column > 0 && letter === b[column - 1] && a[row - 1] === each;
      if (isSwap) least = Math.min(least, at(before, column - 1) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, last] = [last, next];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
