import { sql } from 'drizzle-orm';
import { ON_POSTGRES } from './engine';
import type { Queries } from './open';
import { visibleNow } from './postgres/visible';
import { rowsOf } from './rows';

/** Differs when something was committed since it was asked for last, by any process. */
export async function changeCount(read: Queries): Promise<string> {
  if (ON_POSTGRES) return visibleNow(read);
  const [elsewhere] = await rowsOf<{ data_version: number }>(read, sql`pragma data_version`);
  const [here] = await rowsOf<{ rows: number }>(read, sql`select total_changes() as rows`);
  return `${elsewhere?.data_version} ${here?.rows}`;
}
