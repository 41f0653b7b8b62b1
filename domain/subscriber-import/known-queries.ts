/** Reads what is stored of those whom a list names, and of what they follow. */
import { inArray } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { consent, subscriber, subscription, suppression } from '@/db/schema/subscriptions';
import { groupedBy } from '@/domain/grouped';
import { scopeKey } from '@/domain/subscriptions/scope';
import { mergedScopes } from '@/domain/subscriptions/scope-queries';
import type { Suppression } from '@/domain/suppression/suppression';
import type { Known, KnownSubscriber } from './known';
import type { ReadRow } from './row';
import { getScopes } from './written-scope-queries';

/** Addresses asked for at a time. */
const PORTION = 500;

/** What the rows of a list meet. */
export async function getKnown(read: Queries, rows: readonly ReadRow[]): Promise<Known> {
  const hashes = [...new Set(rows.flatMap(({ row }) => row?.hash ?? []))];
  const written = rows.flatMap(({ follows }) => follows.map(({ scope }) => scope));
  const subscribers = new Map<string, KnownSubscriber>();
  const suppressed = new Map<string, Suppression>();
  for (let at = 0; at < hashes.length; at += PORTION) {
    const some = hashes.slice(at, at + PORTION);
    for (const [hash, known] of await knownAmong(read, some)) subscribers.set(hash, known);
    const isAmong = inArray(suppression.addressHash, some);
    const refused = await read.select().from(suppression).where(isAmong);
    for (const { addressHash, why, at } of refused) suppressed.set(addressHash, { why, at });
  }
  return { subscribers, suppressed, scopes: await getScopes(read, written) };
}

async function knownAmong(
  read: Queries,
  hashes: readonly string[],
): Promise<[string, KnownSubscriber][]> {
  const rows = await read
    .select({ id: subscriber.id, hash: subscriber.addressHash })
    .from(subscriber)
    .where(inArray(subscriber.addressHash, hashes));
  const ids = rows.map(({ id }) => id);
  const followed = groupedBy(
    await read.select().from(subscription).where(inArray(subscription.subscriberId, ids)),
    (row) => row.subscriberId,
  );
  const agreed = groupedBy(
    await read
      .select({ subscriberId: consent.subscriberId, scopes: consent.scopes })
      .from(consent)
      .where(inArray(consent.subscriberId, ids)),
    (row) => row.subscriberId,
  );
  const known: [string, KnownSubscriber][] = [];
  const now = await currentKeys(
    read,
    [...agreed.values()].flat().flatMap(({ scopes }) => scopes),
  );
  for (const { id, hash } of rows) {
    const follows = new Set(
      (followed.get(id) ?? []).map((row) => scopeKey({ kind: row.kind, id: row.scopeId })),
    );
    const once = (agreed.get(id) ?? []).flatMap(({ scopes }) => scopes);
    const left = once.map((key) => now.get(key) ?? key).filter((key) => !follows.has(key));
    known.push([hash, { id, follows, left: new Set(left) }]);
  }
  return known;
}

/** What scopes that were merged are now, each by its former key. */
async function currentKeys(
  read: Queries,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const distinct = [...new Set(keys)];
  const found = new Map<string, string>();
  for (let at = 0; at < distinct.length; at += PORTION) {
    const some = await mergedScopes(read, distinct.slice(at, at + PORTION));
    for (const [key, now] of some) found.set(key, now);
  }
  return found;
}
