import { and, eq, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { edge } from '@/db/schema/edges';
import { afterStep, type Edge, LEASE_MS, nextAttempt, type PurgeStep } from './edge';

/** What kept pages were made from. */
export interface Origin {
  /** State of the database. */
  state: string;
  /** Build and settings of the process. */
  madeFrom: string;
  /** Other nodes use the database too, which may have other builds. */
  isShared: boolean;
}

/**
 * Enters the edges at the start of a process. A new one purges everything; one that keeps pages of
 * another build goes through them once more. With several nodes that is each start, since the pages
 * of a node with the former build may have come after the purge for the first new one.
 */
export async function enrolEdges(
  write: Queries,
  urls: readonly string[],
  { state, madeFrom, isShared }: Origin,
  now: number,
): Promise<void> {
  const fresh = { seq: 0, everything: 'hard' as const, everythingSince: now, dueAt: now };
  for (const url of urls) {
    await write
      .insert(edge)
      .values({ url, state, madeFrom, repeated: 0, ...fresh })
      .onConflictDoNothing();
  }
  const isOurs = inArray(edge.url, [...urls]);
  const isOlder = isShared ? isOurs : and(isOurs, ne(edge.madeFrom, madeFrom));
  await write
    .update(edge)
    .set({ everything: 'soft', everythingSince: now })
    .where(and(isOlder, eq(edge.everything, 'no')));
  await write.update(edge).set({ madeFrom }).where(isOurs);
  await noteState(write, state, now);
}

/** After a restore or a failover nothing may be shown that was made from the former database. */
export async function noteState(write: Queries, state: string, now: number): Promise<void> {
  await write
    .update(edge)
    .set({ state, everything: 'hard', everythingSince: now })
    .where(ne(edge.state, state));
}

/** Takes an edge for a process for some seconds; null while another process has it. */
export async function takeEdge(
  write: Queries,
  url: string,
  by: string,
  now: number,
): Promise<Edge | null> {
  const isFree = or(isNull(edge.leasedUntil), lte(edge.leasedUntil, now), eq(edge.leasedBy, by));
  const [taken] = await write
    .update(edge)
    .set({ leasedBy: by, leasedUntil: now + LEASE_MS })
    .where(and(eq(edge.url, url), lte(edge.dueAt, now), isFree))
    .returning();
  return taken ?? null;
}

/**
 * After an edge confirmed a step.
 * @param to the last invalidation of the step that it was told of
 * @returns the edge, null when another process has it by now
 */
export async function edgeConfirmed(
  write: Queries,
  taken: Edge,
  step: PurgeStep,
  to: number,
  repeats: boolean,
  now: number,
): Promise<Edge | null> {
  const isOurs = and(eq(edge.url, taken.url), eq(edge.leasedBy, taken.leasedBy ?? ''));
  const [current] = await write.select().from(edge).where(isOurs);
  if (!current) return null;
  const after = afterStep(current, step, to, repeats, now);
  // Marked again while the step was sent: then it is sent once more.
  const isNewer = current.everythingSince !== taken.everythingSince;
  const [moved] = await write
    .update(edge)
    .set({
      ...after,
      ...(isNewer && { everything: current.everything }),
      ...{ attempts: 0, dueAt: now, leasedUntil: now + LEASE_MS },
    })
    .where(isOurs)
    .returning();
  return moved ?? null;
}

/** After an edge did not confirm; it is asked again, for as long as it takes. */
export async function edgeFailed(write: Queries, taken: Edge, now: number): Promise<void> {
  const attempts = taken.attempts + 1;
  await write
    .update(edge)
    .set({ attempts, dueAt: nextAttempt(attempts, now) })
    .where(eq(edge.url, taken.url));
}

/** Lets other processes have the edges of one that ends. */
export async function releaseEdges(write: Queries, by: string): Promise<void> {
  await write.update(edge).set({ leasedBy: null, leasedUntil: null }).where(eq(edge.leasedBy, by));
}
