/** Plans the merging of one term into another before anything is written. */
import { type Branch, inTree, LEVELS, withBelow } from './tree';

interface Mergeable extends Branch {
  withdrawnAt: number | null;
}

/** Why two cannot be merged. */
export type MergeProblem = 'gone' | 'same' | 'withdrawn' | 'tooDeep';

/**
 * Plans the merge: terms below `from` move below `into`; if `into` is below `from`, it moves to the
 * position of `from`.
 * @param every all terms not merged yet
 * @returns `from`, and each term that gets another parent
 */
export function planMerge<T extends Mergeable>(
  every: readonly T[],
  { from, into }: { from: string; into: string },
  levels = LEVELS,
): MergeProblem | { source: T; moves: Branch[] } {
  if (from === into) return 'same';
  const [source, target] = [from, into].map((id) => every.find((row) => row.id === id));
  if (!source || !target) return 'gone';
  if (source.withdrawnAt || target.withdrawnAt) return 'withdrawn';
  const rest = every.filter((row) => row.id !== from);
  const isBelow = withBelow(from, every).has(into);
  const below = rest.filter((row) => row.parentId === from && row.id !== into);
  const moves = [
    ...below.map(({ id }): Branch => ({ id, parentId: into })),
    ...(isBelow ? [{ id: into, parentId: source.parentId }] : []),
  ];
  const parents = new Map(moves.map(({ id, parentId }) => [id, parentId]));
  const placed = rest.map(({ id, parentId }) => {
    const moved = parents.get(id);
    return { id, parentId: moved === undefined ? parentId : moved };
  });
  if (inTree(placed).some((row) => row.depth >= levels)) return 'tooDeep';
  return { source, moves };
}
