const kindList = (kind: string) => `kind:${kind}`;

/** @param decade its first year, astronomical */
const decadeList = (decade: number) => `decade:${decade}`;

/**
 * The lists that are only for browsing, which is never kept: of a story's kind, and of the decade in
 * which its event began.
 * @param year of the beginning, astronomical; null for a story without a date
 */
export function facetLists(kind: string, year: number | null): string[] {
  if (year === null) return [kindList(kind)];
  return [kindList(kind), decadeList(Math.floor(year / 10) * 10)];
}
