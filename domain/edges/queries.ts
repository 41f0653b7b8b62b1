import { and, asc, desc, eq, gt, inArray, lte, ne } from 'drizzle-orm';
import { reads } from '@/db/client';
import { edge } from '@/db/schema/edges';
import { invalidation } from '@/db/schema/site';
import type { Edge, InvalidationRange } from './edge';

export async function getEdge(url: string): Promise<Edge | null> {
  const [row] = await reads().select().from(edge).where(eq(edge.url, url));
  return row ?? null;
}

/** Whether an edge keeps pages of another state of the database. */
export async function hasOtherState(state: string): Promise<boolean> {
  const rows = await reads().select({ url: edge.url }).from(edge).where(ne(edge.state, state));
  return rows.length > 0;
}

/** Which invalidations there are; two seeks in an index. */
export async function getInvalidationRange(): Promise<InvalidationRange> {
  const { seq } = invalidation;
  const [first] = await reads().select({ seq }).from(invalidation).orderBy(asc(seq)).limit(1);
  const [last] = await reads().select({ seq }).from(invalidation).orderBy(desc(seq)).limit(1);
  return { oldest: first?.seq ?? 0, last: last?.seq ?? 0 };
}

/** What became stale after one invalidation and up to another, in the order of the commits. */
export function listStale(after: number, to: number, most: number) {
  return reads()
    .select({ seq: invalidation.seq, tag: invalidation.tag, withdrawn: invalidation.withdrawn })
    .from(invalidation)
    .where(and(gt(invalidation.seq, after), lte(invalidation.seq, to)))
    .orderBy(asc(invalidation.seq))
    .limit(most);
}

/** @property seconds since the oldest change that the edge has not confirmed; 0 when it has all */
export interface EdgeLag {
  url: string;
  seconds: number;
}

/**
 * How far edges are behind.
 * @param urls of the edges, as `purgeUrls` of the environment has them
 */
export async function listEdgeLags(urls: readonly string[], now: number): Promise<EdgeLag[]> {
  const rows = await reads()
    .select()
    .from(edge)
    .where(inArray(edge.url, [...urls]))
    .orderBy(asc(edge.url));
  const { last } = await getInvalidationRange();
  return Promise.all(
    rows.map(async (row) => {
      const since = await behindSince(row, last);
      return { url: row.url, seconds: since === null ? 0 : Math.max(0, now - since) / 1_000 };
    }),
  );
}

async function behindSince(row: Edge, last: number): Promise<number | null> {
  if (row.everything !== 'no') return row.everythingSince;
  if (last <= row.seq) return null;
  const [oldest] = await reads()
    .select({ at: invalidation.at })
    .from(invalidation)
    .where(gt(invalidation.seq, row.seq))
    .orderBy(asc(invalidation.seq))
    .limit(1);
  return oldest?.at ?? null;
}
