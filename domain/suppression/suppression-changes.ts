/** Addresses that are not to be written to: the only place where that is written. */

import { and, eq, ne } from 'drizzle-orm';
import { journal } from '@/db/client';
import type { JournalLine } from '@/db/journal';
import type { Queries } from '@/db/open';
import { changedRows } from '@/db/rows';
import { suppression } from '@/db/schema/subscriptions';
import { SUPPRESSION_REASONS, type SuppressionReason } from './suppression';

/**
 * Keeps an address from being written to. A reason replaces weaker ones: `deleted` none, `left` only
 * that one, the others all.
 * @param addressHash of `addressHash`
 */
export async function suppress(
  write: Queries,
  addressHash: string,
  why: SuppressionReason,
  now: number,
): Promise<void> {
  const isNew = await put(write, { addressHash, why, at: now });
  if (isNew) journal([{ at: now, of: 'address', hash: addressHash, why }]);
}

/** The same for a line of the journal, after a backup was restored. */
export async function suppressAgain(
  write: Queries,
  { hash, why: noted, at }: Pick<JournalLine, 'hash' | 'why' | 'at'>,
): Promise<void> {
  const why = SUPPRESSION_REASONS.find((each) => each === noted) ?? 'left';
  await put(write, { addressHash: hash, why, at });
}

/** Lets an address be written to again, because its owner asked for that. */
export async function allow(write: Queries, addressHash: string, now: number): Promise<void> {
  const gone = await write.delete(suppression).where(eq(suppression.addressHash, addressHash));
  if (changedRows(gone) > 0) journal([{ at: now, of: 'address', hash: addressHash, isOver: true }]);
}

/** The same, unless its owner said that it was somebody else who asked. */
export async function allowConfirmed(
  write: Queries,
  addressHash: string,
  now: number,
): Promise<void> {
  const isOther = and(eq(suppression.addressHash, addressHash), ne(suppression.why, 'notMe'));
  if ((await write.$count(suppression, isOther)) > 0) await allow(write, addressHash, now);
}

/** @returns whether it was written: not where there is a reason that is as strong */
async function put(write: Queries, row: typeof suppression.$inferInsert): Promise<boolean> {
  const { why, at } = row;
  const adding = write.insert(suppression).values(row);
  if (why === 'deleted') return changedRows(await adding.onConflictDoNothing()) > 0;
  const weaker = why === 'left' ? eq(suppression.why, 'deleted') : undefined;
  const target = suppression.addressHash;
  const done = await adding.onConflictDoUpdate({ target, set: { why, at }, setWhere: weaker });
  return changedRows(done) > 0;
}
