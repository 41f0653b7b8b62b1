/** A request counts once its address confirmed it, by the code or by the link of the mail. */
import { eq } from 'drizzle-orm';
import { v4 as uuid } from 'uuid';
import type { Queries } from '@/db/open';
import { consent, subscriptionRequest } from '@/db/schema/subscriptions';
import { allow } from '@/domain/suppression/suppression-changes';
import { openAddress } from './address';
import { changeAddress } from './address-changes';
import { CODE_LIFE_MS, isCode, MOST_TRIES } from './code';
import { countWithin } from './limit-changes';
import { removeRequest } from './request-changes';
import { findByLink, findRequest, type RequestRow } from './request-queries';
import { addScopes } from './scope-changes';
import { currentScopes, withinRoom } from './scope-queries';
import { beginAgain, insertSubscriber } from './subscriber-changes';
import { findByAddress, findFollower, findSubscriber, tokenOf } from './subscriber-queries';
import { storedWish } from './wish';

export type Confirmed =
  | {
      is: 'confirmed';
      kind: 'subscribe' | 'add' | 'address';
      token: string;
      /** Keys of scopes that were not added, because nobody follows more than `MOST_SCOPES`. */
      leftOut: readonly string[];
    }
  /** A wrong code; so many tries are left. */
  | { is: 'wrong'; left: number }
  /** The code has expired or was tried too often; the link is still valid. */
  | { is: 'codeOver' }
  | { is: 'busyNetwork' }
  /** Confirmed already, replaced, refused by its address, or expired. */
  | { is: 'gone' };

/** Confirms by the six digits. @param network of the browser, by `networkOf` */
export async function confirmByCode(
  write: Queries,
  { requestId, code, network }: { requestId: string; code: string; network: string },
  now: number,
): Promise<Confirmed> {
  if (await countWithin(write, [{ what: 'code', of: network }], now)) return { is: 'busyNetwork' };
  const row = await findRequest(write, requestId);
  if (!row || row.expiresAt <= now) return { is: 'gone' };
  if (now - row.createdAt >= CODE_LIFE_MS || row.codeTries >= MOST_TRIES) return { is: 'codeOver' };
  if (isCode(row, code)) return confirm(write, row, 'code', now);
  const codeTries = row.codeTries + 1;
  await write
    .update(subscriptionRequest)
    .set({ codeTries })
    .where(eq(subscriptionRequest.id, row.id));
  return codeTries < MOST_TRIES
    ? { is: 'wrong', left: MOST_TRIES - codeTries }
    : { is: 'codeOver' };
}

/** Confirms by the token of the link. */
export async function confirmByLink(
  write: Queries,
  token: string,
  now: number,
): Promise<Confirmed> {
  const row = await findByLink(write, token, now);
  return row ? confirm(write, row, 'link', now) : { is: 'gone' };
}

async function confirm(
  write: Queries,
  row: RequestRow,
  how: 'code' | 'link',
  now: number,
): Promise<Confirmed> {
  const email = openAddress(row);
  if (email === null) return { is: 'gone' };
  await removeRequest(write, row.id);
  if (row.kind === 'address') {
    const owner = row.subscriberId ? await findSubscriber(write, row.subscriberId) : null;
    if (!owner) return { is: 'gone' };
    const changed = await changeAddress(write, owner, { email, hash: row.addressHash }, now);
    const { leftOut } = changed;
    return { is: 'confirmed', kind: 'address', token: tokenOf(changed), leftOut };
  }
  const wish = storedWish(row.wish);
  if (!wish) return { is: 'gone' };
  const known = await findByAddress(write, row.addressHash);
  const isAdding = (await findFollower(write, row.addressHash)) !== null;
  if (known && !isAdding) await beginAgain(write, known, wish, now);
  const follower =
    known ?? (await insertSubscriber(write, { ...wish, email, addressHash: row.addressHash }, now));
  const wished = await currentScopes(write, wish.scopes);
  const { scopes, leftOut } = await withinRoom(write, follower.id, wished);
  await addScopes(write, follower.id, scopes, now);
  await allow(write, row.addressHash, now);
  const { wordingVersion, language, tokenHash, createdAt, expiresAt } = row;
  await write.insert(consent).values({
    ...{ id: uuid(), subscriberId: follower.id, how, scopes },
    ...{ wordingVersion, language, tokenHash, expiresAt },
    requestedAt: createdAt,
    confirmedAt: now,
  });
  const kind = isAdding ? 'add' : 'subscribe';
  return { is: 'confirmed', kind, token: tokenOf(follower), leftOut };
}
