import { sql } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { rowsOf } from '@/db/rows';

/** Where fronts listen for commits that made pages stale. */
export const CHANNEL = 'vitrine_news';

/** PostgreSQL's number of the lock that orders them. */
const TURN = 7_760_244;

const announced = new WeakSet<object>();

/**
 * Holds the turn of writing stale tags until the transaction ends, and tells all fronts at its
 * commit. Numbers are given before a commit and in any order; with turns nobody who reads a number
 * misses a lower one that comes later.
 * @param write of the transaction
 */
export async function takeTurn(write: Queries): Promise<void> {
  if (announced.has(write)) return;
  await rowsOf(write, sql`select pg_advisory_xact_lock(${TURN}), pg_notify(${CHANNEL}, '')`);
  announced.add(write);
}
