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
