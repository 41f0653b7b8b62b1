/** What a change told of, and what it changed, in tests. */
import { gt, max } from 'drizzle-orm';
import { newContext, withContext } from '@/cache/context';
import { reads } from '@/db/client';
import { invalidation } from '@/db/schema/site';

/** Everything that some of the readers' pages read, by name. */
export type Reads = ReadonlyMap<string, () => Promise<unknown>>;

/**
 * Makes a change and finds what reads differently after it without having been told of.
 * @param everyRead asked before and after, since what is there to be read may change
 * @returns the names of reads that changed though none of their tags went stale
 */
export async function notInvalidatedBy(
  change: () => Promise<unknown>,
  everyRead: () => Reads,
): Promise<string[]> {
  const before = await readAll(everyRead());
  const seq = await lastInvalidation();
  await change();
  const stale = new Set(await invalidatedSince(seq));
  return [...(await readAll(everyRead()))].flatMap(([name, now]) => {
    const was = before.get(name);
    if (!was || was.print === now.print) return [];
    return [...was.tags].some((tag) => stale.has(tag)) ? [] : [name];
  });
}

/** Number of the last tag that went stale. */
export async function lastInvalidation(): Promise<number> {
  const [row] = await reads()
    .select({ seq: max(invalidation.seq) })
    .from(invalidation);
  return row?.seq ?? 0;
}

/** The tags that went stale after another. */
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
