/** The query parameters that reader addresses declare; all others are dropped before anything is looked up. */
const DECLARED: readonly { path: RegExp; names: readonly string[] }[] = [
  { path: /^\/[^/]+\/topics\/[^/]+$/, names: ['before', 'only', 'order'] },
  { path: /^\/[^/]+\/today\/[^/]+$/, names: ['before'] },
  { path: /\/(atom\.xml|rss\.xml|feed\.json)$/, names: ['before'] },
];

/** Parameters with one meaningful value; any other is as good as none. */
const VALUES: Record<string, string> = { only: '1', order: 'event' };

const LONGEST_VALUE = 100;

/**
 * The query that counts for an address, in a fixed order: one page, one key.
 * @param path the path as it was sent
 * @param query what follows `?`, without it
 * @returns with a leading `?`, or empty
 */
export function declaredQuery(path: string, query: string): string {
  if (!query) return '';
  const names = DECLARED.find((each) => each.path.test(path))?.names ?? [];
  const given = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of names) {
    const value = given.get(name);
    if (value !== null && (VALUES[name] === undefined || value === VALUES[name])) {
      kept.set(name, value.slice(0, LONGEST_VALUE));
    }
  }
  const text = kept.toString();
  return text ? `?${text}` : '';
}
