/** Finds again what moved in a source and was changed on the way: by its words, since its hash is another. */
import type { Likeness } from './likely-pairs';
import type { SourceStep } from './source-steps';

/** So alike two wordings are one block, wherever they stand; of 0 to 1, a fifth of it for being of a kind. */
const SAME_BLOCK = 0.6;
/** Less alike, what stands in the same gap is one block for want of a better. */
const STRANGERS = 0.4;
/** Pairs compared at most; of a source that was rewritten at large nothing is sought. */
const MAX_COMPARED = 10_000;

/**
 * The steps with what moved and changed as one: nothing is paired with a stranger whose own block stands elsewhere. What
 * readers are told (`countBehind`) goes by hashes alone: a block that only moved counts as nothing, one that moved and was
 * changed as one taken out and one added, unless another came in its place, which then counts as its change.
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

/** What is left of a step when one of its sides belongs elsewhere. */
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
