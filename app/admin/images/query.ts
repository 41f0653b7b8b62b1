/** What Next hands a page of the query in its address. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** The same as the browser knows it. */
export function queryOf(given: SearchParams): URLSearchParams {
  const pairs = Object.entries(given).flatMap(([name, value]) =>
    [value ?? []].flat().map((each) => [name, each]),
  );
  return new URLSearchParams(pairs);
}
