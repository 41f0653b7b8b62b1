import type { Followed } from '@/domain/texts/followed';
import { isOutdated, keptPositions, sourceSteps } from './source-steps';

/**
 * What a translation is made from once it has followed some changes of its source. Only what is really so counts: a
 * block that the source has not any more, against one that the translation does not know yet. The rest changes nothing.
 * @param madeFrom hashes of the source's blocks as the translation renders them
 * @param source hashes of the source's blocks as they read now
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

/** Those of some changes that hold, taken one after the other. */
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

/** What a translation is behind by; a side that is followed becomes null, the one that never was is empty. */
interface OpenStep {
  was: string | null;
  wasAt: number;
  now: string | null;
  nowAt: number;
  /** The block that a new one comes after, as the translation was made; one that did not move. */
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
    // Where a block moved to says nothing of where it was.
    if (!isSame || kept.has(nowAt)) after = Math.max(after, wasAt);
    if (isSame) return [];
    return [{ was: madeFrom[wasAt] ?? '', wasAt, now: source[nowAt] ?? '', nowAt, after: before }];
  });
}
