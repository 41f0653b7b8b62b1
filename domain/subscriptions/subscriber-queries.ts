/** Reads of subscribers: by the token of their link, by their address. */
import { and, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { subscriber, subscription } from '@/db/schema/subscriptions';
import { isInterfaceLanguage } from '@/i18n/languages';
import { openAddress } from './address';
import { followToken, readFollowToken } from './follow-link';
import { type ScopeKind, scopeKey } from './scope';
import type { Settings } from './wish';

export type SubscriberRow = typeof subscriber.$inferSelect;

/** A scope that somebody follows. */
export interface Followed {
  kind: ScopeKind;
  id: string;
  since: number;
}

/** A subscriber as their own pages show them. */
export interface Subscriber extends Settings {
  id: string;
  /** Of their links. */
  token: string;
  /** Null when it was encrypted under another secret. */
  email: string | null;
  /** Keys of their scopes; none after unsubscribing from all. */
  scopes: readonly string[];
  isPaused: boolean;
}

/** The row that a token opens, or null: forged, of a former version, or of somebody who left. */
export async function findByToken(read: Queries, token: string): Promise<SubscriberRow | null> {
  const said = readFollowToken(token);
  if (!said) return null;
  const isIt = and(eq(subscriber.id, said.subscriberId), eq(subscriber.linkVersion, said.version));
  const [row] = await read.select().from(subscriber).where(isIt);
  return row ?? null;
}

/**
 * The row that a token of any version opens, for mail programs alone: a former mail may end what it
 * came from, and nothing else.
 */
export async function findToUnsubscribe(
  read: Queries,
  token: string,
): Promise<SubscriberRow | null> {
  const said = readFollowToken(token);
  return said && findSubscriber(read, said.subscriberId);
}

/** @param hash of `addressHash` */
export async function findByAddress(read: Queries, hash: string): Promise<SubscriberRow | null> {
  const [row] = await read.select().from(subscriber).where(eq(subscriber.addressHash, hash));
  return row ?? null;
}

/** The same, if they follow anything; who left is known for another month. */
export async function findFollower(read: Queries, hash: string): Promise<SubscriberRow | null> {
  const row = await findByAddress(read, hash);
  return row && (await listFollowed(read, row.id)).length > 0 ? row : null;
}

export async function findSubscriber(read: Queries, id: string): Promise<SubscriberRow | null> {
  const [row] = await read.select().from(subscriber).where(eq(subscriber.id, id));
  return row ?? null;
}

export async function listFollowed(read: Queries, subscriberId: string): Promise<Followed[]> {
  return read
    .select({ kind: subscription.kind, id: subscription.scopeId, since: subscription.since })
    .from(subscription)
    .where(eq(subscription.subscriberId, subscriberId))
    .orderBy(subscription.kind, subscription.scopeId);
}

/** What the preferences page shows of the subscriber that a token opens, or null. */
export async function getSubscriber(token: string): Promise<Subscriber | null> {
  const read = reads();
  const row = await findByToken(read, token);
  if (!row) return null;
  const { id, rhythm, weekday, onlyMine } = row;
  return {
    ...{ id, rhythm, weekday, onlyMine, token: tokenOf(row) },
    language: isInterfaceLanguage(row.language) ? row.language : 'en',
    email: openAddress(row),
    scopes: (await listFollowed(read, id)).map(scopeKey),
    isPaused: row.pausedAt !== null,
  };
}

/** The token of a subscriber's links. */
export function tokenOf({ id, linkVersion }: Pick<SubscriberRow, 'id' | 'linkVersion'>): string {
  return followToken({ subscriberId: id, version: linkVersion });
}
