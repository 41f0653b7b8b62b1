/** Places of a list that count. */
export const PLACES = 10;

/**
 * The normalised discounted cumulative gain (nDCG) of a list: 1 for the best order there is, 0 for
 * none of what was looked for.
 * @param grades of the list, in its order
 * @param all grades of everything that is relevant
 */
export function gainOf(grades: readonly number[], all: readonly number[]): number {
  const best = [...all].sort((a, b) => b - a);
  return discounted(grades) / discounted(best);
}

function discounted(grades: readonly number[]): number {
  return grades
    .slice(0, PLACES)
    .reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}
