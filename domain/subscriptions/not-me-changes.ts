/** "This was not me": somebody else typed the address. */
import type { Queries } from '@/db/open';
import { suppress } from '@/domain/suppression/suppression-changes';
import { removeRequest } from './request-changes';
import { findByLink } from './request-queries';
import { findFollower } from './subscriber-queries';

/**
 * Deletes a request for an address that did not ask for it, and writes to the address no more. One
 * that is subscribed stays so: only the request goes.
 * @returns what was done; `gone` when there is no such request any more
 */
export async function denyRequest(
  write: Queries,
  token: string,
  now: number,
): Promise<'notMe' | 'stillSubscribed' | 'gone'> {
  const row = await findByLink(write, token, now);
  if (!row) return 'gone';
  await removeRequest(write, row.id);
  const { addressHash } = row;
  if (await findFollower(write, addressHash)) return 'stillSubscribed';
  await suppress(write, addressHash, 'notMe', now);
  return 'notMe';
}
