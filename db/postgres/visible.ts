import { sql } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { rowsOf } from '@/db/rows';

/**
 * Which transactions are visible to a query that is asked now: the same words twice mean the same
 * rows. Transactions in other databases of the server count too.
 */
export async function visibleNow(read: Queries): Promise<string> {
  const [row] = await rowsOf<{ seen: string }>(
    read,
    sql`select pg_current_snapshot()::text as seen`,
  );
  return row?.seen ?? '';
}
