import { sql } from 'drizzle-orm';
import type { Queries } from './open';

/** Differs when something was committed since it was asked for last, by any process. */
export function changeCount(read: Queries): string {
  const elsewhere = read.get<{ data_version: number }>(sql`pragma data_version`);
  const here = read.get<{ changes: number }>(sql`select total_changes() as changes`);
  return `${elsewhere?.data_version} ${here?.changes}`;
}
