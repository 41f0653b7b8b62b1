import { sql } from 'drizzle-orm';
import { ON_POSTGRES } from './engine';
import type { Queries } from './open';
import { visibleNow } from './postgres/visible';

/** Differs when something was committed since it was asked for last, by any process. */
export async function changeCount(read: Queries): Promise<string> {
  if (ON_POSTGRES) return visibleNow(read);
  const elsewhere = await read.get<{ data_version: number }>(sql`pragma data_version`);
  const here = await read.get<{ changes: number }>(sql`select total_changes() as changes`);
  return `${elsewhere?.data_version} ${here?.changes}`;
}
