import { setImmediate as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { consent, subscriber } from '@/db/schema/subscriptions';
import { addToAudit } from '@/domain/audit/changes';
import { newId } from '@/domain/new-id';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { addScopes, followAgain } from '@/domain/subscriptions/scope-changes';
import { insertSubscriber } from '@/domain/subscriptions/subscriber-changes';
import { allow } from '@/domain/suppression/suppression-changes';
import type { ImportPlan, PlannedSubscriber } from './plan';
import { countsOf } from './preview';

const SUBSCRIBERS_BETWEEN_PAUSES = 50;

/**
 * Does what was planned in the same transaction. The entry in the audit log has numbers alone.
 * @throws NotAllowed
 */
export async function importSubscribers(
  write: Queries,
  by: Staff,
  { lines, subscribers }: ImportPlan,
  now: number,
): Promise<void> {
  requireMay(by, 'subscriber.change');
  for (const [at, each] of subscribers.entries()) {
    // Queries of SQLite are synchronous: without pauses no page could be rendered meanwhile.
    if (at % SUBSCRIBERS_BETWEEN_PAUSES === 0) await pause();
    await add(write, each, now);
  }
  const subject = { subjectKind: 'subscriber', subjectId: '' };
  const detail = { lines: lines.length, ...countsOf(lines) };
  await addToAudit(write, by, { action: 'subscriber.import', ...subject, detail, now });
}

async function add(
  write: Queries,
  { id: known, email, hash, settings, consents }: PlannedSubscriber,
  now: number,
): Promise<void> {
  const scopes = consents.flatMap((each) => each.scopes);
  let id = known;
  if (id === null) {
    id = (await insertSubscriber(write, { ...settings, email, addressHash: hash }, now)).id;
    await addScopes(write, id, scopes, now);
    await allow(write, hash, now);
  } else {
    await followAgain(write, id, scopes, { since: now, now });
    await write.update(subscriber).set({ changedAt: now }).where(eq(subscriber.id, id));
  }
  for (const each of consents) {
    await write.insert(consent).values({
      ...{ id: newId(now), subscriberId: id, how: 'import' as const, ground: each.consent },
      ...{ scopes: each.scopes, wordingVersion: '', language: settings.language },
      ...{ requestedAt: noonOf(each.date), confirmedAt: now },
    });
  }
}

/** Noon in UTC is the same day in nearly every time zone. */
function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}
