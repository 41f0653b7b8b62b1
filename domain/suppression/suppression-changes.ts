/** Addresses that are not to be written to: the only place where that is written. */
import { and, eq, ne } from 'drizzle-orm';
import { journal } from '@/db/client';
import type { Queries } from '@/db/open';
import { suppression } from '@/db/schema/subscriptions';

/**
 * Keeps an address from being written to. That somebody left replaces no stronger reason.
 * @param addressHash of `addressHash`
 */
export async function suppress(
  write: Queries,
  addressHash: string,
  why: 'left' | 'bounced' | 'notMe',
  now: number,
): Promise<void> {
  const row = { addressHash, why, at: now };
  const adding = write.insert(suppression).values(row);
  if (why === 'left') await adding.onConflictDoNothing();
  else await adding.onConflictDoUpdate({ target: suppression.addressHash, set: { why, at: now } });
  journal([{ at: now, of: 'address', hash: addressHash, why }]);
}

/** Lets an address be written to again, because its owner asked for that. */
export async function allow(write: Queries, addressHash: string, now: number): Promise<void> {
  const gone = await write.delete(suppression).where(eq(suppression.addressHash, addressHash));
  if (gone.changes > 0) journal([{ at: now, of: 'address', hash: addressHash, isOver: true }]);
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
