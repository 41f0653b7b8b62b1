/** What topics and collections have in common where staff arrange them. */

/** Which words a shared piece uses. */
export type NamedPart = 'topics' | 'collections';

/** The page of a topic or a collection in the staff's site. */
export function namedPath(part: NamedPart, id: string): string {
  return `/admin/${part}/${encodeURIComponent(id)}`;
}
