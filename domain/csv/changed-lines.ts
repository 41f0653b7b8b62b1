/** Lines that would do something else now than in an earlier plan of the same file. */
export function changedLines<Line extends { line: number }>(
  before: readonly Line[],
  after: readonly Line[],
): number[] {
  return after
    .filter((line, at) => JSON.stringify(line) !== JSON.stringify(before[at]))
    .map(({ line }) => line);
}
