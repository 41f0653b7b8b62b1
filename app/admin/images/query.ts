/** A page's query as Next passes it. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** The query as URLSearchParams. */
export function queryOf(given: SearchParams): URLSearchParams {
  const pairs = Object.entries(given).flatMap(([name, value]) =>
    [value ?? []].flat().map((each) => [name, each]),
  );
  return new URLSearchParams(pairs);
}
