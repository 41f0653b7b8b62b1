import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { consent, suppression } from '@/db/schema/subscriptions';
import { addToAudit } from '@/domain/audit/changes';
import { Refused } from '@/domain/forms/form';
import { mailableAddress } from '@/domain/forms/mailable';
import { mailIsOn } from '@/domain/mail/mail';
import { newId } from '@/domain/new-id';
import { NotThere, requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { addressHash, openAddress } from './address';
import { countWithin } from './limit-changes';
import { deleteSubscriber } from './preferences-changes';
import { queueLink } from './request-changes';
import { type Scope, scopeKey } from './scope';
import { addScopes } from './scope-changes';
import { unknownScopes } from './scope-queries';
import { insertSubscriber } from './subscriber-changes';
import { findByAddress, findSubscriber } from './subscriber-queries';
import type { Settings } from './wish';

/** Somebody whom staff add, who agreed elsewhere. */
export interface AddedSubscriber extends Settings {
  email: string;
  scopes: readonly Scope[];
  /** When, where and how they agreed. */
  ground: string;
}

/**
 * Why nobody was added: the address subscribes already or is not to be written to, or one of the
 * scopes is not on the site any more.
 */
export type AddProblem = 'subscribed' | 'suppressed' | 'unknownScope';

/**
 * Adds a subscriber who agreed elsewhere, as on paper. One who said no is not added, whatever staff
 * say: no mail follows a no.
 * @returns why nobody was added, or null
 * @throws NotAllowed
 */
export async function addSubscriber(
  write: Queries,
  by: Staff,
  { email, scopes, ground, ...settings }: AddedSubscriber,
  now: number,
): Promise<AddProblem | null> {
  requireMay(by, 'subscriber.change');
  if ((await unknownScopes(write, scopes)).length > 0) return 'unknownScope';
  const hash = addressHash(mailableAddress(email) ?? '');
  const isRefused = eq(suppression.addressHash, hash);
  const [refused] = await write.select().from(suppression).where(isRefused);
  if (refused) return 'suppressed';
  if (await findByAddress(write, hash)) return 'subscribed';
  const { id } = await insertSubscriber(write, { ...settings, email, addressHash: hash }, now);
  await addScopes(write, id, scopes.map(scopeKey), now);
  await write.insert(consent).values({
    id: newId(now),
    subscriberId: id,
    how: 'staff',
    ground,
    scopes: scopes.map(scopeKey),
    wordingVersion: '',
    language: settings.language,
    requestedAt: now,
    confirmedAt: now,
  });
  await audited(write, by, 'subscriber.add', id, now);
  return null;
}

/**
 * Deletes a subscriber at their request; the address is not written to any more.
 * @throws NotAllowed, NotThere
 */
export async function removeSubscriber(
  write: Queries,
  by: Staff,
  id: string,
  now: number,
): Promise<void> {
  requireMay(by, 'subscriber.change');
  const row = await findSubscriber(write, id);
  if (!row) throw new NotThere();
  await deleteSubscriber(write, row, now);
  await audited(write, by, 'subscriber.remove', id, now);
}

/**
 * Sends a subscriber the link to their subscription, in which they change it themselves.
 * @throws NotAllowed, NotThere, Refused where no mail can be sent to them now
 */
export async function sendSubscriberLink(
  write: Queries,
  by: Staff,
  id: string,
  now: number,
): Promise<void> {
  requireMay(by, 'subscriber.change');
  if (!mailIsOn()) throw new Refused('subscribers.noMail');
  const row = await findSubscriber(write, id);
  if (!row) throw new NotThere();
  const normal = mailableAddress(openAddress(row) ?? '') ?? '';
  if (await countWithin(write, [{ what: 'address', of: normal }], now)) {
    throw new Refused('subscribers.problem.busyAddress', null, 429);
  }
  if (!(await queueLink(write, row, now))) throw new Refused('subscribers.problem.notWritten');
  await audited(write, by, 'subscriber.sendLink', id, now);
}

/** Logs that a user exported the addresses. @throws NotAllowed */
export async function noteSubscriberExport(write: Queries, by: Staff, now: number): Promise<void> {
  requireMay(by, 'subscriber.export');
  await audited(write, by, 'subscriber.export', '', now);
}

/** Entries name no address, because they outlive it. */
async function audited(
  write: Queries,
  by: Staff,
  action: string,
  subjectId: string,
  now: number,
): Promise<void> {
  await addToAudit(write, by, { action, subjectKind: 'subscriber', subjectId, now });
}
