import { type SQL, sql } from 'drizzle-orm';
import type { Queries } from '@/db/open';

/**
 * Which transactions are visible to a query that is asked now: the same words twice mean the same
 * rows. Transactions in other databases of the server count too.
 */
export async function visibleNow(read: Queries): Promise<string> {
  const asked = read as unknown as { execute(query: SQL): Promise<{ rows: { seen: string }[] }> };
  const { rows } = await asked.execute(sql`select pg_current_snapshot()::text as seen`);
  return rows[0]?.seen ?? '';
}
