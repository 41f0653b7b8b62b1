/**
 * What became of the blocks that a translation was made from, told by their hashes alone. The one rule by which
 * changes of a source are counted, listed and taken over.
 */
import { type Likeness, likelyPairs } from './likely-pairs';

/** The hash of a block that says nothing, such as the empty paragraph that editors leave at the end. */
export const NOTHING = 'f1e38908f3806fe2';

/** One block of what the translation was made from, of the source as it reads now, or of both. */
export interface SourceStep {
  /** Its place in what the translation was made from; null for a block that is new. */
  was: number | null;
  /** Its place in the source as it reads now; null for a block that is gone. */
  now: number | null;
  /** Both, and they read differently. */
  isChanged: boolean;
  /** It stands among other neighbours than when the translation was made. */
  isMoved: boolean;
}

/** Between a common beginning and end; beyond, what stayed is told by its hash alone, wherever it stands. */
const MAX_CELLS = 1_000_000;

/**
 * Every block of both sides once, in the order of the source, what is gone where it was. The same hash is the same
 * block, wherever it moved; what stands between the same neighbours is one block that changed. Empty blocks that the
 * translation was made from are left out, those of the source never count as new.
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

/** Whether a step is one that the translation has not followed. */
export function isOutdated(step: SourceStep, source: readonly string[]): boolean {
  if (step.was === null) return step.now !== null && source[step.now] !== NOTHING;
  return step.isChanged || step.now === null;
}

/**
 * How many blocks of the source were changed, added or taken out since a translation was made from it. By hashes alone:
 * a block that only moved counts as nothing, one that moved and was changed as one taken out and one added.
 */
export function countOutdated(madeFrom: readonly string[], source: readonly string[]): number {
  return sourceSteps(madeFrom, source).filter((step) => isOutdated(step, source)).length;
}

/**
 * Blocks that stayed in their order: as many as can be, so that a change beside a twin is one change.
 * @returns their places in the source, each with its place in what the translation was made from
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

/** For each block of the source the place that it had, twins one by one; null for one that had none. */
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

/** The steps between two blocks that stayed: as many pairs as there can be, the likeliest ones. */
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
