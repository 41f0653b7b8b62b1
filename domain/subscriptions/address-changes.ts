/** Another address of a subscriber, once it confirmed that. */
import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { consent, subscriber } from '@/db/schema/subscriptions';
import { mailIsOn } from '@/domain/mail/mail';
import { queueMail } from '@/domain/mail/mail-changes';
import { allowConfirmed } from '@/domain/suppression/suppression-changes';
import { openAddress, sealAddress } from './address';
import { scopeKey } from './scope';
import { addScopes } from './scope-changes';
import { withinRoom } from './scope-queries';
import { findByAddress, listFollowed, type SubscriberRow } from './subscriber-queries';

/**
 * Gives a subscriber another address and informs the former one. A subscriber who had that address
 * already becomes one with them: the scopes of both as far as there is room, the settings of the
 * first. Links in mails to the former address open nothing any more.
 * @returns the row with its new `linkVersion`, and keys of the scopes that there was no room for
 */
export async function changeAddress(
  write: Queries,
  owner: SubscriberRow,
  { email, hash }: { email: string; hash: string },
  now: number,
): Promise<Pick<SubscriberRow, 'id' | 'linkVersion'> & { leftOut: string[] }> {
  const former = openAddress(owner);
  let leftOut: string[] = [];
  const other = await findByAddress(write, hash);
  if (other && other.id !== owner.id) {
    const followed = (await listFollowed(write, other.id)).map(scopeKey);
    const room = await withinRoom(write, owner.id, followed);
    leftOut = room.leftOut;
    await addScopes(write, owner.id, room.scopes, now);
    await write
      .update(consent)
      .set({ subscriberId: owner.id })
      .where(eq(consent.subscriberId, other.id));
    await write.delete(subscriber).where(eq(subscriber.id, other.id));
  }
  const address = sealAddress(email, owner.id);
  const linkVersion = owner.linkVersion + 1;
  const changed = { id: owner.id, linkVersion, leftOut };
  await write
    .update(subscriber)
    .set({ addressHash: hash, address, bounces: 0, changedAt: now, linkVersion })
    .where(eq(subscriber.id, owner.id));
  await allowConfirmed(write, hash, now);
  if (!mailIsOn() || former === null || owner.addressHash === hash) return changed;
  const to = { email: former, language: owner.language };
  const mail = { to, about: { kind: 'followMoved' as const } };
  await queueMail(write, `followMoved:${owner.id}:${now}`, mail, now);
  return changed;
}
