import { and, lt, max } from 'drizzle-orm';
import { announceStale } from '@/db/announce-stale';
import type { Queries } from '@/db/open';
import { invalidation } from '@/db/schema/site';

/** SQLite allows 32,766 values in one statement. */
const ROWS_AT_ONCE = 1_000;

/**
 * Writes the tags that went stale, in the running transaction.
 * @param withdrawn the old pages must never be shown again, not even while the renderer fails
 */
export async function markStale(
  write: Queries,
  tags: Iterable<string>,
  now: number,
  withdrawn = false,
): Promise<void> {
  const rows = [...new Set(tags)].map((tag) => ({ tag, at: now, withdrawn }));
  if (rows.length > 0) await announceStale(write);
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await write.insert(invalidation).values(rows.slice(at, at + ROWS_AT_ONCE));
  }
}

/**
 * Deletes older invalidations but the last, by which fronts see how far the numbers are; a front that
 * had not read them yet empties its cache instead.
 */
export async function forgetInvalidations(write: Queries, before: number): Promise<void> {
  const last = write.select({ seq: max(invalidation.seq) }).from(invalidation);
  await write
    .delete(invalidation)
    .where(and(lt(invalidation.at, before), lt(invalidation.seq, last)));
}
