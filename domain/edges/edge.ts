/** What an edge has confirmed, and what it is told next, as `db/schema/edges.ts` explains. */
export interface Edge {
  url: string;
  seq: number;
  state: string;
  madeFrom: string;
  everything: 'no' | 'soft' | 'hard';
  everythingSince: number;
  attempts: number;
  dueAt: number;
  leasedBy: string | null;
  leasedUntil: number | null;
  repeated: number;
  repeatTo: number | null;
  repeatAt: number | null;
}

/** Numbers of the oldest and the last invalidation there is; 0 without any. */
export interface InvalidationRange {
  oldest: number;
  last: number;
}

/**
 * What an edge is to purge next: everything it keeps, or what became stale after one invalidation and
 * up to another.
 */
export interface PurgeStep {
  what: 'everything' | 'tags';
  /** Of `everything`: nothing of it may be shown again. */
  isHard: boolean;
  after: number;
  to: number;
  /** It was confirmed before and is told a second time. */
  isRepeat: boolean;
}

/** For this long a page from before a change may still reach an edge. */
export const REPEAT_MS = 2_000;

/** How long a process has an edge for itself; longer than one step takes. */
export const LEASE_MS = 10_000;

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

/** When an edge that failed is asked again; it is never given up. @param attempts including this one */
export function nextAttempt(attempts: number, now: number): number {
  return now + Math.min(FIRST_PAUSE_MS * 2 ** Math.min(attempts - 1, 20), LONGEST_PAUSE_MS);
}

/** What the edge is to purge next; null for nothing. */
export function nextStep(
  edge: Edge,
  { oldest, last }: InvalidationRange,
  now: number,
): PurgeStep | null {
  const step = { what: 'tags', isHard: true, after: edge.seq, to: last, isRepeat: false } as const;
  if (edge.everything !== 'no') {
    return { ...step, what: 'everything', isHard: edge.everything === 'hard' };
  }
  // Rows were deleted before they were sent, or the database is another one.
  if (last < edge.seq || oldest > edge.seq + 1) return { ...step, what: 'everything' };
  if (last > edge.seq) return step;
  if (edge.repeatAt === null || edge.repeatTo === null || edge.repeatAt > now) return null;
  const what = edge.repeated < 0 ? 'everything' : 'tags';
  return { ...step, what, after: edge.repeated, to: edge.repeatTo, isRepeat: true };
}

/**
 * The columns of an edge that confirmed a step.
 * @param to the last invalidation of the step that it was told of
 * @param repeats whether it is told a second time, as a former page may have come in between
 */
export function afterStep(edge: Edge, step: PurgeStep, to: number, repeats: boolean, now: number) {
  const soon = now + REPEAT_MS;
  if (step.isRepeat) {
    const isLeft = to < step.to;
    const next = isLeft || edge.seq > step.to;
    return {
      repeated: to,
      repeatTo: next ? (isLeft ? step.to : edge.seq) : null,
      repeatAt: next ? (isLeft ? now : soon) : null,
    };
  }
  const moved = { seq: to, ...(step.what === 'everything' && { everything: 'no' as const }) };
  if (!repeats) return { ...moved, repeated: to, repeatTo: null, repeatAt: null };
  if (step.what === 'everything') {
    return { ...moved, repeated: -1, repeatTo: to, repeatAt: soon };
  }
  return { ...moved, repeatTo: edge.repeatTo ?? to, repeatAt: edge.repeatAt ?? soon };
}
