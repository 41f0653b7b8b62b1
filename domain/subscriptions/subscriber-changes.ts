import { eq } from 'drizzle-orm';
import { v4 as uuid } from 'uuid';
import type { Queries } from '@/db/open';
import { subscriber } from '@/db/schema/subscriptions';
import { sealAddress } from './address';
import type { SubscriberRow } from './subscriber-queries';
import type { Settings } from './wish';

/**
 * Adds a subscriber without scopes.
 * @param addressHash of `addressHash`; the caller checks that nobody has it
 */
export async function insertSubscriber(
  write: Queries,
  {
    email,
    addressHash,
    rhythm,
    weekday,
    language,
    onlyMine,
  }: { email: string; addressHash: string } & Settings,
  now: number,
): Promise<{ id: string; linkVersion: number }> {
  const id = uuid();
  const row = { id, addressHash, address: sealAddress(email, id), createdAt: now, changedAt: now };
  const settings = { rhythm, weekday, language, onlyMine, newsUpTo: newsFrom(rhythm, now) };
  await write.insert(subscriber).values({ ...row, ...settings });
  return { id, linkVersion: 1 };
}

/** Gives somebody who left, and comes back before their row is deleted, what they ask for now. */
export async function beginAgain(
  write: Queries,
  { id }: Pick<SubscriberRow, 'id'>,
  { rhythm, weekday, language, onlyMine }: Settings,
  now: number,
): Promise<void> {
  const asked = { rhythm, weekday, language, onlyMine, newsUpTo: newsFrom(rhythm, now) };
  const fresh = { ...asked, pausedAt: null, changedAt: now };
  await write.update(subscriber).set(fresh).where(eq(subscriber.id, id));
}

function newsFrom(rhythm: Settings['rhythm'], now: number): number | null {
  return rhythm === 'once' ? null : now;
}
