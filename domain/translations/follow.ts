import type { Followed } from '@/domain/texts/followed';
import { isOutdated, keptPositions, sourceSteps } from './source-steps';

/**
 * The source reference of a translation after it followed some changes of its source. A change is
 * applied only if `was` is in the source reference and `now` is in the source; others are ignored.
 * @param madeFrom block hashes of the source reference
 * @param source hashes of the source's current blocks
 */
export function follow(
  madeFrom: readonly string[],
  source: readonly string[],
  changes: readonly Followed[],
): string[] {
  const open = openSteps(madeFrom, source);
  const replaced: Array<string | null> = [...madeFrom];
  const added: Array<{ after: number; at: number; hash: string }> = [];
  for (const { was, now } of changes) {
    if (was === '' && now === '') continue;
    const both = open.find((step) => step.was === was && step.now === now);
    const lost = was === '' ? null : (both ?? open.find((step) => step.was === was));
    const fresh = now === '' ? null : (both ?? open.find((step) => step.now === now));
    if (lost === undefined || fresh === undefined) continue;
    if (lost) replaced[lost.wasAt] = fresh ? now : null;
    else if (fresh) added.push({ after: fresh.after, at: fresh.nowAt, hash: now });
    if (lost) lost.was = null;
    if (fresh) fresh.now = null;
  }
  added.sort((one, other) => one.at - other.at);
  const addedAfter = (place: number) =>
    added.filter((each) => each.after === place).map((each) => each.hash);
  return [
    ...addedAfter(-1),
    ...replaced.flatMap((hash, place) => [...(hash === null ? [] : [hash]), ...addedAfter(place)]),
  ];
}

/** The changes that apply, when taken one after the other. */
export function whichHold(
  madeFrom: readonly string[],
  source: readonly string[],
  changes: readonly Followed[],
): Followed[] {
  let from = [...madeFrom];
  return changes.filter((change) => {
    const next = follow(from, source, [change]);
    const holds = next.join() !== from.join();
    from = next;
    return holds;
  });
}

/** A change not followed yet; a followed side becomes null, a missing one is empty. */
interface OpenStep {
  was: string | null;
  wasAt: number;
  now: string | null;
  nowAt: number;
  /** The block that precedes a new block in the source reference, ignoring blocks that moved. */
  after: number;
}

function openSteps(madeFrom: readonly string[], source: readonly string[]): OpenStep[] {
  const kept = keptPositions(madeFrom, source);
  let after = -1;
  return sourceSteps(madeFrom, source).flatMap((step) => {
    const wasAt = step.was ?? -1;
    const nowAt = step.now ?? -1;
    const before = after;
    const isSame = !isOutdated(step, source);
    // The current position of a moved block says nothing about its former position.
    if (!isSame || kept.has(nowAt)) after = Math.max(after, wasAt);
    if (isSame) return [];
    return [{ was: madeFrom[wasAt] ?? '', wasAt, now: source[nowAt] ?? '', nowAt, after: before }];
  });
}
