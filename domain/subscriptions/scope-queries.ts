/** What scopes are now, and whether a subscriber has room for them. */
import { and, inArray, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import { namedTables } from '@/db/named-tables';
import type { Queries } from '@/db/open';
import { readScope, type Scope, scopeKey } from './scope';
import { listFollowed } from './subscriber-queries';
import { MOST_SCOPES } from './wish';

const NAMED = ['topic', 'collection', 'name'] as const;

/**
 * The keys of what scopes are now, each once: of one that was merged, what it was merged into. Mails,
 * requests and open pages name them for weeks.
 */
export async function currentScopes(read: Queries, keys: readonly string[]): Promise<string[]> {
  const current = await mergedScopes(read, keys);
  return [...new Set(keys.map((key) => current.get(key) ?? key))];
}

/** The same, for a page. */
export async function findCurrentScopes(keys: readonly string[]): Promise<string[]> {
  return currentScopes(reads(), keys);
}

/** The same for one. */
export async function currentScope(read: Queries, key: string): Promise<string> {
  const [current = key] = await currentScopes(read, [key]);
  return current;
}

/** Scopes among these that do not exist, are unpublished or merged. */
export async function unknownScopes(read: Queries, scopes: readonly Scope[]): Promise<Scope[]> {
  const known = new Set<string>();
  for (const kind of NAMED) {
    const { terms } = namedTables(kind);
    const isShown = and(isNull(terms.withdrawnAt), isNull(terms.mergedIntoId));
    const rows = await read
      .select({ id: terms.id })
      .from(terms)
      .where(and(inArray(terms.id, idsOf(scopes, kind)), isShown));
    for (const { id } of rows) known.add(scopeKey({ kind, id }));
  }
  return scopes.filter((scope) => scope.id !== '' && !known.has(scopeKey(scope)));
}

/**
 * Parts scopes into those that a subscriber does not follow yet and has room for, and those that
 * would be more than `MOST_SCOPES`.
 */
export async function withinRoom(
  read: Queries,
  subscriberId: string,
  scopes: readonly string[],
): Promise<{ scopes: string[]; leftOut: string[] }> {
  const followed = (await listFollowed(read, subscriberId)).map(scopeKey);
  const added = scopes.filter((key) => !followed.includes(key));
  const room = Math.max(0, MOST_SCOPES - followed.length);
  return { scopes: added.slice(0, room), leftOut: added.slice(room) };
}

/** What merged scopes were merged into, by their keys; others are left out. */
export async function mergedScopes(
  read: Queries,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const scopes = keys.map(readScope).filter((scope) => scope !== null);
  const found = new Map<string, string>();
  for (const kind of NAMED) {
    const ids = idsOf(scopes, kind);
    if (ids.length === 0) continue;
    const { terms } = namedTables(kind);
    const rows = await read
      .select({ id: terms.id, into: terms.mergedIntoId })
      .from(terms)
      .where(inArray(terms.id, ids));
    for (const { id, into } of rows) {
      if (into !== null) found.set(scopeKey({ kind, id }), scopeKey({ kind, id: into }));
    }
  }
  return found;
}

function idsOf(scopes: readonly Scope[], kind: Scope['kind']): string[] {
  return scopes.filter((scope) => scope.kind === kind).map(({ id }) => id);
}
