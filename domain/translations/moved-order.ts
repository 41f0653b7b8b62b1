/** In which order a translation has the blocks of its source: people move a paragraph in one text and not in the other. */
import { alignment, type SourceShape } from './align-blocks';
import type { BlockShape } from './block-shape';
import type { SourceStep } from './source-steps';

/** Groups of blocks that moved together are tried one by one, at most so many; further ones are left where they were. */
const MOST_TRIED = 8;
/** A group counts as moved in the translation too only where that fits clearly better. */
const CLEARLY = 0.5;

/**
 * Which blocks of a translation render which of the source, when some moved: each is sought where it was when the
 * translation was made, and where it is now.
 * @returns the positions of the translation's blocks for each step
 */
export function positionsOfMoved(
  steps: readonly SourceStep[],
  shapes: readonly SourceShape[],
  target: BlockShape[],
): number[][] {
  const asNow = new Set<number>();
  let best = tried(steps, shapes, target, asNow);
  for (const group of groupsOf(steps).slice(0, MOST_TRIED)) {
    const further = tried(steps, shapes, target, new Set([...asNow, ...group]));
    if (further.cost + CLEARLY > best.cost) continue;
    for (const at of group) asNow.add(at);
    best = further;
  }
  return best.places;
}

function tried(
  steps: readonly SourceStep[],
  shapes: readonly SourceShape[],
  target: BlockShape[],
  asNow: ReadonlySet<number>,
) {
  const order = orderOf(steps, asNow);
  const found = alignment(
    order.flatMap((at) => shapes[at] ?? []),
    target,
  );
  const places: number[][] = steps.map(() => []);
  for (const [n, at] of order.entries()) places[at] = found.places[n] ?? [];
  return { places, cost: found.cost };
}

/** By the places in what the translation was made from; what is new, or moved there too, comes behind its neighbour. */
function orderOf(steps: readonly SourceStep[], asNow: ReadonlySet<number>): number[] {
  let last = -1;
  const keys = steps.map(({ was }, at) => {
    if (was !== null && !asNow.has(at)) last = was;
    return last;
  });
  return [...steps.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
}

/** Neighbours that moved. */
function groupsOf(steps: readonly SourceStep[]): number[][] {
  const groups: number[][] = [];
  for (const [at, { isMoved, was }] of steps.entries()) {
    if (!isMoved) continue;
    const before = steps[at - 1];
    const last = groups.at(-1);
    const goesOn = before?.isMoved && before.was !== null && was !== null && was > before.was;
    if (last && goesOn) last.push(at);
    else groups.push([at]);
  }
  return groups;
}
