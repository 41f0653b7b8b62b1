/**
 * Compares the source reference of a translation with the current source by hashes alone. Counting,
 * listing and following changes all use this.
 */
import { type Likeness, likelyPairs } from './likely-pairs';

/** The hash of an empty block, such as the paragraph that editors leave at the end. */
export const NOTHING = 'f1e38908f3806fe2';

/** One block of the source reference, of the current source, or of both. */
export interface SourceStep {
  /** Index in the source reference; null for a new block. */
  was: number | null;
  /** Index in the current source; null for a deleted block. */
  now: number | null;
  /** The block is in both, with different content. */
  isChanged: boolean;
  /** The block has other neighbours than at the time of the translation. */
  isMoved: boolean;
}

/**
 * Size limit of the comparison between the common start and end; beyond it blocks are matched by
 * hash alone, in any position.
 */
const MAX_CELLS = 1_000_000;

/**
 * Every block of both sides once, in the order of the source, deleted blocks at their former
 * position. Equal hashes are the same block, wherever it moved; different blocks between the same
 * neighbours are one changed block. Empty blocks of the source reference are left out, and empty
 * blocks of the source never count as new.
 */
export function sourceSteps(
  madeFrom: readonly string[],
  source: readonly string[],
  likeness: Likeness = () => 0,
): SourceStep[] {
  const kept = keptPositions(madeFrom, source);
  const origin = originsOf(madeFrom, source, kept);
  const used = new Set(origin);
  const steps: SourceStep[] = [];
  let from = 0;
  let gap: number[] = [];
  const close = (until: number) => {
    const lost: number[] = [];
    for (; from < until; from += 1) {
      if (!used.has(from) && madeFrom[from] !== NOTHING) lost.push(from);
    }
    steps.push(...gapSteps(lost, gap, origin, source, likeness));
    gap = [];
  };
  for (const [now, was] of origin.entries()) {
    if (was === null || !kept.has(now)) {
      gap.push(now);
      continue;
    }
    close(was);
    steps.push({ was, now, isChanged: false, isMoved: false });
    from = was + 1;
  }
  close(madeFrom.length);
  return steps;
}

/** Whether the translation has not followed a step. */
export function isOutdated(step: SourceStep, source: readonly string[]): boolean {
  if (step.was === null) return step.now !== null && source[step.now] !== NOTHING;
  return step.isChanged || step.now === null;
}

/**
 * How many blocks of the source were changed, added or deleted since a translation was made, by
 * hashes alone: a block that only moved does not count, and one that was moved and changed counts
 * as one deletion and one addition.
 */
export function countOutdated(madeFrom: readonly string[], source: readonly string[]): number {
  return sourceSteps(madeFrom, source).filter((step) => isOutdated(step, source)).length;
}

/**
 * The longest sequence of blocks that kept their order, so that a change next to an identical block
 * is one change.
 * @returns their indexes in the source, each with its index in the source reference
 */
export function keptPositions(
  madeFrom: readonly string[],
  source: readonly string[],
): Map<number, number> {
  const before = placesWithWords(madeFrom);
  const after = placesWithWords(source);
  const kept = new Map<number, number>();
  const isSame = (was: number, now: number) =>
    madeFrom[before[was] ?? -1] === source[after[now] ?? -1];
  const keep = (was: number, now: number) => kept.set(after[now] ?? 0, before[was] ?? 0);
  let start = 0;
  for (; start < Math.min(before.length, after.length) && isSame(start, start); start += 1) {
    keep(start, start);
  }
  let [was, now] = [before.length, after.length];
  for (; was > start && now > start && isSame(was - 1, now - 1); was -= 1, now -= 1) {
    keep(was - 1, now - 1);
  }
  const [rows, columns] = [was - start, now - start];
  if (rows * columns > MAX_CELLS) return kept;
  const width = columns + 1;
  const longest = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      longest[row * width + column] = isSame(start + row, start + column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (isSame(start + row, start + column)) {
      keep(start + row, start + column);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return kept;
}

function placesWithWords(hashes: readonly string[]): number[] {
  return [...hashes.keys()].filter((place) => hashes[place] !== NOTHING);
}

/**
 * For each block of the source its index in the source reference, identical blocks in order; null
 * for a new block.
 */
function originsOf(
  madeFrom: readonly string[],
  source: readonly string[],
  kept: ReadonlyMap<number, number>,
): Array<number | null> {
  const taken = new Set(kept.values());
  const free = new Map<string, number[]>();
  for (const [place, hash] of madeFrom.entries()) {
    if (taken.has(place) || hash === NOTHING) continue;
    const list = free.get(hash);
    if (list) list.push(place);
    else free.set(hash, [place]);
  }
  return source.map((hash, now) => kept.get(now) ?? free.get(hash)?.shift() ?? null);
}

/** The steps between two unmoved blocks: as many pairs as possible, the most similar ones. */
function gapSteps(
  lost: number[],
  gap: number[],
  origin: readonly (number | null)[],
  source: readonly string[],
  likeness: Likeness,
): SourceStep[] {
  const fresh = gap.filter((now) => origin[now] === null && source[now] !== NOTHING);
  const wasOf = new Map(likelyPairs(lost, fresh, likeness).map(([was, now]) => [now, was]));
  const paired = new Set(wasOf.values());
  const steps: SourceStep[] = [];
  let next = 0;
  const goneUntil = (was: number) => {
    for (; next < lost.length && (lost[next] ?? 0) < was; next += 1) {
      const gone = lost[next] ?? 0;
      if (!paired.has(gone)) steps.push({ was: gone, now: null, isChanged: false, isMoved: false });
    }
  };
  for (const now of gap) {
    const was = wasOf.get(now);
    if (was !== undefined) goneUntil(was);
    const before = origin[now] ?? null;
    const isChanged = was !== undefined;
    steps.push({ was: was ?? before, now, isChanged, isMoved: !isChanged && before !== null });
  }
  goneUntil(Number.POSITIVE_INFINITY);
  return steps;
}
