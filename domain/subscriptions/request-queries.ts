/** Reads of requests that wait for their confirmation. */
import { and, eq, gt } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { subscriptionRequest } from '@/db/schema/subscriptions';
import { tokenHash } from './code';
import { currentScopes } from './scope-queries';
import { findFollower } from './subscriber-queries';
import { storedWish, type Wish } from './wish';

export type RequestRow = typeof subscriptionRequest.$inferSelect;

/** A request as the page of its link shows it. */
export interface OpenRequest {
  kind: 'subscribe' | 'address';
  /** Null for a change of the address. */
  wish: Wish | null;
  /** Whether its address is subscribed already, so that the scopes are added. */
  isKnown: boolean;
}

/** The request that a link's token opens; null when it was confirmed, replaced or has expired. */
export async function findByLink(
  read: Queries,
  token: string,
  now: number,
): Promise<RequestRow | null> {
  const isIt = and(
    eq(subscriptionRequest.tokenHash, tokenHash(token)),
    gt(subscriptionRequest.expiresAt, now),
  );
  const [row] = await read.select().from(subscriptionRequest).where(isIt);
  return row ?? null;
}

export async function findRequest(read: Queries, id: string): Promise<RequestRow | null> {
  const isIt = eq(subscriptionRequest.id, id);
  const [row] = await read.select().from(subscriptionRequest).where(isIt);
  return row ?? null;
}

/** What the page of a link shows, or null. */
export async function getOpenRequest(token: string, now: number): Promise<OpenRequest | null> {
  const read = reads();
  const row = await findByLink(read, token, now);
  if (!row) return null;
  const wish = row.kind === 'address' ? null : storedWish(row.wish);
  return {
    kind: row.kind,
    wish: wish && { ...wish, scopes: await currentScopes(read, wish.scopes) },
    isKnown: (await findFollower(read, row.addressHash)) !== null,
  };
}
