import { sql } from 'drizzle-orm';
import { inParts } from '@/db/in-parts';
import type { Queries } from '@/db/open';
import { requestCount } from '@/db/schema/statistics';
import type { Counted } from './request-counts';

/** Adds requests to those that were counted before, by any front. */
export async function addRequests(write: Queries, counted: readonly Counted[]): Promise<void> {
  const { kind, subjectId, form, language, month, count } = requestCount;
  await inParts(counted, (part) =>
    write
      .insert(requestCount)
      .values(part)
      .onConflictDoUpdate({
        target: [kind, subjectId, form, language, month],
        set: { count: sql`${count} + excluded.count` },
      }),
  );
}
