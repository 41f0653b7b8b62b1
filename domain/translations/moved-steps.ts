/** Matches source blocks that were moved and changed, by words because their hashes differ. */
import type { Likeness } from './likely-pairs';
import type { SourceStep } from './source-steps';

/**
 * Similarity above which two versions are the same block, wherever they are; the same kind of block
 * counts for a fifth.
 */
const SAME_BLOCK = 0.6;
/** Below this similarity, blocks in the same gap are paired only for lack of a better match. */
const STRANGERS = 0.4;
/** Limit of compared pairs; in a source that was largely rewritten no moved blocks are detected. */
const MAX_COMPARED = 10_000;

/**
 * Merges steps of blocks that were moved and changed; a block is not paired with a dissimilar one
 * if its match is elsewhere. Readers' counts (`countOutdated`) use hashes alone: a block that only
 * moved does not count, and one that was moved and changed counts as one deletion and one addition,
 * unless another block took its place, which then counts as a change.
 */
export function withMovedChanges(steps: readonly SourceStep[], likeness: Likeness): SourceStep[] {
  const isLoose = ({ was, now, isChanged }: SourceStep) =>
    was === null || now === null || (isChanged && likeness(was, now) < STRANGERS);
  const loose = steps.filter(isLoose);
  const lost = loose.filter(({ was }) => was !== null);
  const fresh = loose.filter(({ now }) => now !== null);
  if (lost.length * fresh.length > MAX_COMPARED) return [...steps];
  const pairs = lost.flatMap((one) =>
    fresh.flatMap((other) => {
      if (one === other || one.was === null || other.now === null) return [];
      const alike = likeness(one.was, other.now);
      return alike >= SAME_BLOCK ? [{ was: one.was, now: other.now, alike }] : [];
    }),
  );
  pairs.sort((a, b) => b.alike - a.alike);
  const wasOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { was, now } of pairs) {
    if (wasOf.has(now) || taken.has(was)) continue;
    wasOf.set(now, was);
    taken.add(was);
  }
  if (taken.size === 0) return [...steps];
  return steps.flatMap((step) => parted(step, wasOf, taken));
}

/** The remainder of a step after one of its sides was matched elsewhere. */
function parted(
  step: SourceStep,
  wasOf: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
): SourceStep[] {
  const { was, now } = step;
  const origin = now === null ? undefined : wasOf.get(now);
  const isLost = was !== null && taken.has(was);
  if (origin === undefined && !isLost) return [step];
  const own: SourceStep[] =
    was === null || isLost ? [] : [{ was, now: null, isChanged: false, isMoved: false }];
  if (now === null) return own;
  return origin === undefined
    ? [...own, { was: null, now, isChanged: false, isMoved: false }]
    : [...own, { was: origin, now, isChanged: true, isMoved: true }];
}
