/** Compares what a change invalidates with what it really changes. */
import { gt, max } from 'drizzle-orm';
import { newContext, withContext } from '@/cache/context';
import { reads } from '@/db/client';
import { invalidation } from '@/db/schema/site';

/** Reads of readers' pages, by name. */
export type Reads = ReadonlyMap<string, () => Promise<unknown>>;

/**
 * Finds reads whose result a change alters without invalidating their tags.
 * @param everyRead called before and after, because the change may add or remove what can be read
 * @returns names of those reads
 */
export function notInvalidatedBy(
  change: () => Promise<unknown>,
  everyRead: () => Reads,
): Promise<string[]> {
  return watchReads(everyRead)(change);
}

/**
 * The same for several changes, between which nothing else changes: what was read after one is not
 * read again before the next.
 */
export function watchReads(
  everyRead: () => Reads,
): (change: () => Promise<unknown>) => Promise<string[]> {
  let before: Awaited<ReturnType<typeof readAll>> | null = null;
  return async (change) => {
    const earlier = before ?? (await readAll(everyRead()));
    const seq = await lastInvalidation();
    await change();
    const stale = new Set(await invalidatedSince(seq));
    before = await readAll(everyRead());
    return [...before].flatMap(([name, now]) => {
      const was = earlier.get(name);
      if (!was || was.print === now.print) return [];
      return [...was.tags].some((tag) => stale.has(tag)) ? [] : [name];
    });
  };
}

/** Sequence number of the last invalidation. */
export async function lastInvalidation(): Promise<number> {
  const [row] = await reads()
    .select({ seq: max(invalidation.seq) })
    .from(invalidation);
  return row?.seq ?? 0;
}

/** The tags invalidated after a sequence number. */
export async function invalidatedSince(seq: number): Promise<string[]> {
  const rows = await reads().select().from(invalidation).where(gt(invalidation.seq, seq));
  return rows.map((row) => row.tag);
}

async function readAll(every: Reads): Promise<Map<string, { print: string; tags: Set<string> }>> {
  const seen = new Map<string, { print: string; tags: Set<string> }>();
  for (const [name, read] of every) {
    const context = newContext();
    const print = JSON.stringify(await withContext(context, read), (_key, value) =>
      value instanceof Map ? [...value] : value,
    );
    seen.set(name, { print, tags: context.tags });
  }
  return seen;
}
