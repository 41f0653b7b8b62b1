/** Reordering of a list in the browser. */

export interface Sortable {
  id: string;
  /** Parent; an entry moves only among its siblings. */
  parentId?: string | null;
}

/**
 * The entries with one moved among its siblings, together with its descendants.
 * @param to index from 0; clamped
 */
export function movedTo<T extends Sortable>(entries: readonly T[], id: string, to: number): T[] {
  const own = entries.find((each) => each.id === id);
  if (!own) return [...entries];
  const siblings = siblingsOf(entries, own).filter((each) => each !== own);
  const place = Math.max(0, Math.min(to, siblings.length));
  const order = [...siblings.slice(0, place), own, ...siblings.slice(place)];
  const known = new Set(entries.map((each) => each.id));
  const at = (parentId: string | null): T[] =>
    (parentId === topOf(own, known)
      ? order
      : entries.filter((e) => topOf(e, known) === parentId)
    ).flatMap((each) => [each, ...at(each.id)]);
  return at(null);
}

/** The siblings of an entry, including itself. */
export function siblingsOf<T extends Sortable>(entries: readonly T[], own: T): T[] {
  const known = new Set(entries.map((each) => each.id));
  return entries.filter((each) => topOf(each, known) === topOf(own, known));
}

function topOf({ parentId }: Sortable, known: ReadonlySet<string>): string | null {
  return parentId && known.has(parentId) ? parentId : null;
}
