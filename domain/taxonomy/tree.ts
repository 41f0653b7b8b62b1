/** The tree of topics, collections, places or names. */

import { groupedBy } from '@/domain/grouped';

/** Most levels of a tree, unless its kind has more. */
export const LEVELS = 3;

export interface Branch {
  id: string;
  parentId: string | null;
}

/** The nearest visible ancestor. @param every all terms, visible or not */
export function shownParent(
  parentId: string | null,
  every: ReadonlyMap<string, Branch>,
  isShown: (id: string) => boolean,
): string | null {
  const seen = new Set<string>();
  for (let id = parentId; id && !seen.has(id); id = every.get(id)?.parentId ?? null) {
    if (isShown(id)) return id;
    seen.add(id);
  }
  return null;
}

/**
 * All terms in depth-first order, each with its depth (0 at the top).
 * @param branches siblings in their order; a term whose parent is missing becomes a root
 */
export function inTree<T extends Branch>(branches: readonly T[]): (T & { depth: number })[] {
  const known = new Set(branches.map(({ id }) => id));
  const parentOf = ({ parentId }: T) => (parentId && known.has(parentId) ? parentId : null);
  const children = groupedBy(branches, parentOf);
  const below = (parentId: string | null, depth: number): (T & { depth: number })[] =>
    (children.get(parentId) ?? []).flatMap((each) => [
      { ...each, depth },
      ...below(each.id, depth + 1),
    ]);
  return below(null, 0);
}

/**
 * What a term lies in, from the top, and what lies directly in it.
 * @param tree without circles, as `inTree` gives it
 */
export function surroundings<T extends Branch>(
  id: string,
  tree: readonly T[],
): { above: T[]; below: T[] } {
  const known = new Map(tree.map((each) => [each.id, each]));
  const above: T[] = [];
  const parentOf = (child: string) => known.get(known.get(child)?.parentId ?? '');
  for (let each = parentOf(id); each; each = parentOf(each.id)) above.unshift(each);
  return { above, below: tree.filter((each) => each.parentId === id) };
}

/** A term with all its descendants. */
export function withBelow(id: string, branches: readonly Branch[]): Set<string> {
  const found = new Set([id]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const each of branches) if (each.parentId && found.has(each.parentId)) found.add(each.id);
  }
  return found;
}

/** Why a term cannot be moved below another; null when it can. */
export function nestingProblem(
  id: string,
  parentId: string,
  branches: readonly Branch[],
  levels = LEVELS,
): 'circle' | 'tooDeep' | null {
  const moved = withBelow(id, branches);
  if (moved.has(parentId)) return 'circle';
  const next = branches.map((each) => (each.id === id ? { ...each, parentId } : each));
  const depths = new Map(inTree(next).map((each) => [each.id, each.depth]));
  return [...moved].some((each) => (depths.get(each) ?? 0) >= levels) ? 'tooDeep' : null;
}
