/** Detects the order of a translation's blocks when paragraphs moved in one text only. */
import { alignment, type SourceShape } from './align-blocks';
import type { BlockShape } from './block-shape';
import type { SourceStep } from './source-steps';

/** Limit of groups of moved blocks that are tried; further ones stay in their former order. */
const MOST_TRIED = 8;
/** Margin by which the cost must fall before a group counts as moved in the translation too. */
const CLEARLY = 0.5;

/**
 * Aligns a translation with a source in which blocks moved: each is tried at its former and at its
 * current position.
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

/**
 * Orders steps by their position in the source reference; new blocks and those moved in the
 * translation too follow their neighbour.
 */
function orderOf(steps: readonly SourceStep[], asNow: ReadonlySet<number>): number[] {
  let last = -1;
  const keys = steps.map(({ was }, at) => {
    if (was !== null && !asNow.has(at)) last = was;
    return last;
  });
  return [...steps.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
}

/** Groups of adjacent blocks that moved. */
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
