/** Switches e-mail about what readers can follow off and on. */

import { and, eq, isNull } from 'drizzle-orm';
import { mailSwitchTag } from '@/cache/tags';
import { namedTables } from '@/db/named-tables';
import type { Queries } from '@/db/open';
import { changedRows } from '@/db/rows';
import { mailSwitch } from '@/db/schema/subscriptions';
import { addToAudit } from '@/domain/audit/changes';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { NotThere, requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { type Scope, scopeKey } from '@/domain/subscriptions/scope';
import { offScopes } from './switch-queries';

/**
 * Switches e-mail about a scope off: nothing about it is sent, and nobody begins to follow it by
 * e-mail. Those who follow it go on following it.
 * @returns whether it was on before
 * @throws NotAllowed, NotThere
 */
export async function switchMailOff(
  write: Queries,
  by: Staff,
  scope: Scope,
  now: number,
): Promise<boolean> {
  requireMay(by, 'subscription.change');
  if (!(await canBeFollowed(write, scope))) throw new NotThere();
  if ((await offScopes(write, [scope])).size > 0) return false;
  const { kind, id: scopeId } = scope;
  await write
    .insert(mailSwitch)
    .values({ kind, scopeId, offAt: now, offBy: by.staffId })
    .onConflictDoUpdate({
      target: [mailSwitch.kind, mailSwitch.scopeId, mailSwitch.offAt],
      set: { onAt: null, onBy: null },
    });
  await noteSwitched(write, by, { scope, action: SWITCHED_OFF[scope.kind] }, now);
  return true;
}

/** Switches it on again. @returns whether it was off before @throws NotAllowed, NotThere */
export async function switchMailOn(
  write: Queries,
  by: Staff,
  scope: Scope,
  now: number,
): Promise<boolean> {
  requireMay(by, 'subscription.change');
  if (!(await canBeFollowed(write, scope))) throw new NotThere();
  const isOff = and(
    eq(mailSwitch.kind, scope.kind),
    eq(mailSwitch.scopeId, scope.id),
    isNull(mailSwitch.onAt),
  );
  const done = await write.update(mailSwitch).set({ onAt: now, onBy: by.staffId }).where(isOff);
  if (changedRows(done) === 0) return false;
  await noteSwitched(write, by, { scope, action: SWITCHED_ON[scope.kind] }, now);
  return true;
}

/** Whether a scope exists and was not merged into another; one that is unpublished can be switched too. */
async function canBeFollowed(read: Queries, { kind, id }: Scope): Promise<boolean> {
  if (kind === 'site' || kind === 'today') return true;
  const { terms } = namedTables(kind);
  return (await read.$count(terms, and(eq(terms.id, id), isNull(terms.mergedIntoId)))) > 0;
}

/** Actions of the audit log: those of the site and of today name what has no name of its own. */
const SWITCHED_OFF = {
  site: 'subscriber.switchSiteOff',
  today: 'subscriber.switchTodayOff',
  topic: 'subscriber.switchOff',
  collection: 'subscriber.switchOff',
  name: 'subscriber.switchOff',
};
const SWITCHED_ON = {
  site: 'subscriber.switchSiteOn',
  today: 'subscriber.switchTodayOn',
  topic: 'subscriber.switchOn',
  collection: 'subscriber.switchOn',
  name: 'subscriber.switchOn',
};

async function noteSwitched(
  write: Queries,
  by: Staff,
  { scope, action }: { scope: Scope; action: string },
  now: number,
): Promise<void> {
  await markStale(write, [mailSwitchTag(scopeKey(scope))], now);
  const { kind, id: subjectId } = scope;
  const subjectKind = subjectId === '' ? 'subscriber' : kind;
  await addToAudit(write, by, { action, subjectKind, subjectId, now });
}
