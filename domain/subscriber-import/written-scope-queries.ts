/** Finds what the scopes of a list mean, many at a time. */
import { setImmediate as pause } from 'node:timers/promises';
import { and, eq, inArray } from 'drizzle-orm';
import { namedTables } from '@/db/named-tables';
import type { Queries } from '@/db/open';
import { formerAddress } from '@/db/schema/site';
import { groupedBy } from '@/domain/grouped';
import { scopeKey } from '@/domain/subscriptions/scope';
import { mergedScopes } from '@/domain/subscriptions/scope-queries';
import { type Known, type ScopeProblem, writtenKey } from './known';
import type { NamedScopeKind, WrittenScope } from './written-scope';

/** Scopes looked up at a time. */
const PORTION = 500;

type NamedScope = Extract<WrittenScope, { named: string }>;
type Meaning = { key: string } | { problem: ScopeProblem };

/** What each scope means, by `writtenKey`. */
export async function getScopes(
  read: Queries,
  written: readonly WrittenScope[],
): Promise<Known['scopes']> {
  const distinct = new Map(written.map((scope) => [writtenKey(scope), scope]));
  const found = new Map<string, Meaning>();
  const named: NamedScope[] = [];
  for (const [key, scope] of distinct) {
    if ('named' in scope) named.push(scope);
    else found.set(key, { key: scope.kind });
  }
  for (const [kind, own] of groupedBy(named, (scope) => scope.kind)) {
    for (let at = 0; at < own.length; at += PORTION) {
      const some = own.slice(at, at + PORTION);
      for (const [key, meaning] of await meaningsOf(read, kind, some)) found.set(key, meaning);
      // Queries of SQLite are synchronous: without pauses no page could be rendered meanwhile.
      await pause();
    }
  }
  return found;
}

/** Looks for slugs and ids, then for former slugs. */
async function meaningsOf(
  read: Queries,
  kind: NamedScopeKind,
  scopes: readonly NamedScope[],
): Promise<Map<string, Meaning>> {
  const { terms, names, termId } = namedTables(kind);
  const words = [...new Set(scopes.map(({ named }) => named))];
  const slugs = await read
    .select({ id: termId, slug: names.slug, language: names.language })
    .from(names)
    .where(inArray(names.slug, words));
  const ids = await read.select({ id: terms.id }).from(terms).where(inArray(terms.id, words));
  const former = await read
    .select({
      id: formerAddress.targetId,
      slug: formerAddress.slug,
      language: formerAddress.language,
    })
    .from(formerAddress)
    .where(and(eq(formerAddress.kind, kind), inArray(formerAddress.slug, words)));
  const [bySlug, byFormer] = [slugs, former].map((rows) => groupedBy(rows, ({ slug }) => slug));
  const known = new Set(ids.map(({ id }) => id));
  const candidates = new Map(
    scopes.map((scope): [NamedScope, string[]] => {
      const { named, language } = scope;
      const here = (rows: readonly { id: string; language: string }[] = []) =>
        rows.filter((row) => language === null || row.language === language).map(({ id }) => id);
      const now = [...here(bySlug?.get(named)), ...(known.has(named) ? [named] : [])];
      return [scope, now.length > 0 ? now : here(byFormer?.get(named))];
    }),
  );
  return decided(read, kind, candidates);
}

async function decided(
  read: Queries,
  kind: NamedScopeKind,
  candidates: ReadonlyMap<NamedScope, readonly string[]>,
): Promise<Map<string, Meaning>> {
  const { terms } = namedTables(kind);
  const keys = [...new Set([...candidates.values()].flat())].map((id) => scopeKey({ kind, id }));
  const merged = await mergedScopes(read, keys);
  const nowOf = (id: string) => {
    const key = scopeKey({ kind, id });
    return (merged.get(key) ?? key).slice(kind.length + 1);
  };
  const current = [...new Set([...candidates.values()].flat().map(nowOf))];
  const rows = await read
    .select({ id: terms.id, withdrawnAt: terms.withdrawnAt })
    .from(terms)
    .where(inArray(terms.id, current));
  const withdrawnAt = new Map(rows.map((row) => [row.id, row.withdrawnAt]));
  return new Map(
    [...candidates].map(([scope, ids]): [string, Meaning] => {
      const [id, ...others] = new Set(ids.map(nowOf));
      const problem = (why: ScopeProblem): Meaning => ({ problem: why });
      const of = (): Meaning => {
        if (id === undefined || !withdrawnAt.has(id)) return problem('scopeUnknown');
        if (others.length > 0) return problem('scopeSeveral');
        if (withdrawnAt.get(id) !== null) return problem('scopeUnpublished');
        return { key: scopeKey({ kind, id }) };
      };
      return [writtenKey(scope), of()];
    }),
  );
}
