/** Reads what is stored of those whom a list names, and of what they follow. */
import { and, eq, inArray } from 'drizzle-orm';
import { namedTables } from '@/db/named-tables';
import type { Queries } from '@/db/open';
import { formerAddress } from '@/db/schema/site';
import { consent, subscriber, subscription, suppression } from '@/db/schema/subscriptions';
import { groupedBy } from '@/domain/grouped';
import { scopeKey } from '@/domain/subscriptions/scope';
import { currentScope, currentScopes } from '@/domain/subscriptions/scope-queries';
import { type Known, type KnownSubscriber, type ScopeProblem, writtenKey } from './known';
import type { readRows } from './plan';
import type { WrittenScope } from './written-scope';

/** Addresses asked for at a time. */
const PORTION = 500;

type NamedScope = Extract<WrittenScope, { named: string }>;

/** What the rows of a list meet. */
export async function getKnown(read: Queries, rows: ReturnType<typeof readRows>): Promise<Known> {
  const readable = rows.flatMap((row) => ('problem' in row ? [] : [row]));
  const hashes = [...new Set(readable.map(({ hash }) => hash))];
  const written = readable.flatMap(({ follows }) => follows.map(({ scope }) => scope));
  const subscribers = new Map<string, KnownSubscriber>();
  const suppressed = new Set<string>();
  for (let at = 0; at < hashes.length; at += PORTION) {
    const some = hashes.slice(at, at + PORTION);
    for (const [hash, known] of await knownAmong(read, some)) subscribers.set(hash, known);
    const isAmong = inArray(suppression.addressHash, some);
    const refused = await read.select().from(suppression).where(isAmong);
    for (const { addressHash } of refused) suppressed.add(addressHash);
  }
  return { subscribers, suppressed, scopes: await scopesOf(read, written) };
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

/** What scopes are now, each by its former key. */
async function currentKeys(
  read: Queries,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const key of new Set(keys)) found.set(key, await currentScope(read, key));
  return found;
}

async function scopesOf(read: Queries, written: readonly WrittenScope[]): Promise<Known['scopes']> {
  const found = new Map<string, { key: string } | { problem: ScopeProblem }>();
  for (const scope of written) {
    const key = writtenKey(scope);
    if (found.has(key)) continue;
    found.set(key, 'named' in scope ? await namedScope(read, scope) : { key: scope.kind });
  }
  return found;
}

/** Looks for its slug, then for its id, then for a former slug. */
async function namedScope(
  read: Queries,
  { kind, named, language }: NamedScope,
): Promise<{ key: string } | { problem: ScopeProblem }> {
  const { terms, names, termId } = namedTables(kind);
  const isHere = language === null ? undefined : eq(names.language, language);
  const bySlug = await read
    .select({ id: termId })
    .from(names)
    .where(and(eq(names.slug, named), isHere));
  const byId = await read.select({ id: terms.id }).from(terms).where(eq(terms.id, named));
  let ids = unique([...bySlug, ...byId]);
  if (ids.length === 0) ids = await formerIds(read, { kind, named, language });
  const [current, ...others] = await currentScopes(
    read,
    ids.map((id) => scopeKey({ kind, id })),
  );
  if (current === undefined) return { problem: 'scopeUnknown' };
  if (others.length > 0) return { problem: 'scopeSeveral' };
  const [row] = await read
    .select({ withdrawnAt: terms.withdrawnAt })
    .from(terms)
    .where(eq(terms.id, current.slice(kind.length + 1)));
  if (!row) return { problem: 'scopeUnknown' };
  return row.withdrawnAt === null ? { key: current } : { problem: 'scopeUnpublished' };
}

async function formerIds(read: Queries, { kind, named, language }: NamedScope): Promise<string[]> {
  const isHere = language === null ? undefined : eq(formerAddress.language, language);
  const rows = await read
    .select({ id: formerAddress.targetId })
    .from(formerAddress)
    .where(and(eq(formerAddress.kind, kind), eq(formerAddress.slug, named), isHere));
  return unique(rows);
}

function unique(rows: readonly { id: string }[]): string[] {
  return [...new Set(rows.map(({ id }) => id))];
}
