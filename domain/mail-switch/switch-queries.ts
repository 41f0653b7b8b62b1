/** Whether e-mail about what readers can follow is on or off. */
import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { mailSwitchTag } from '@/cache/tags';
import { prepared, reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { mailSwitch } from '@/db/schema/subscriptions';
import { isOneOf, param } from '@/db/sql';
import { mailIsOn } from '@/domain/mail/mail';
import { type Scope, scopeKey } from '@/domain/subscriptions/scope';

/**
 * The keys of the scopes among these that e-mail is off about.
 * @param at a former time, in milliseconds since 1970: one at which it was switched off counts as off,
 * one at which it was switched on as on; without it, now
 */
export async function offScopes(
  read: Queries,
  scopes: readonly Scope[],
  at?: number,
): Promise<ReadonlySet<string>> {
  if (scopes.length === 0) return new Set();
  const isOff =
    at === undefined
      ? isNull(mailSwitch.onAt)
      : and(lte(mailSwitch.offAt, at), or(isNull(mailSwitch.onAt), gt(mailSwitch.onAt, at)));
  const kinds = [...new Set(scopes.map(({ kind }) => kind))];
  const ids = JSON.stringify(scopes.map(({ id }) => id));
  const rows = await read
    .select({ kind: mailSwitch.kind, id: mailSwitch.scopeId })
    .from(mailSwitch)
    .where(and(inArray(mailSwitch.kind, kinds), isOneOf(mailSwitch.scopeId, ids), isOff));
  return new Set(rows.map(scopeKey));
}

/**
 * The scopes among these by which something published at a time is mailed now: those that e-mail was
 * on about then and is on about now. What was published while it was off is never mailed later, and
 * what waits for a digest while it is off is left out of that digest for good.
 */
export async function mailedScopes<T extends Scope>(
  read: Queries,
  scopes: readonly T[],
  publishedAt: number,
): Promise<T[]> {
  const then = await offScopes(read, scopes, publishedAt);
  const now = await offScopes(read, scopes);
  return scopes.filter((scope) => !then.has(scopeKey(scope)) && !now.has(scopeKey(scope)));
}

const offNow = prepared((read) =>
  read
    .select({ at: mailSwitch.offAt })
    .from(mailSwitch)
    .where(
      and(
        eq(mailSwitch.kind, param('kind')),
        eq(mailSwitch.scopeId, param('id')),
        isNull(mailSwitch.onAt),
      ),
    )
    .prepare(),
);

/** Whether readers are offered e-mail about a scope: the site sends mail, and it is on about this one. */
export async function isMailOffered(scope: Scope): Promise<boolean> {
  noteTag(mailSwitchTag(scopeKey(scope)));
  return mailIsOn() && (await offNow().all({ kind: scope.kind, id: scope.id })).length === 0;
}

/** The keys of the scopes among these that e-mail is off about now, for a page. */
export async function findOffScopes(scopes: readonly Scope[]): Promise<ReadonlySet<string>> {
  noteTag(...scopes.map((scope) => mailSwitchTag(scopeKey(scope))));
  return offScopes(reads(), scopes);
}
