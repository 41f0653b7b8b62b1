import type { Queries } from '@/db/open';
import { consent } from '@/db/schema/subscriptions';
import { addToAudit } from '@/domain/audit/changes';
import { Refused } from '@/domain/forms/form';
import { mailableAddress } from '@/domain/forms/mailable';
import { mailIsOn } from '@/domain/mail/mail';
import { newId } from '@/domain/new-id';
import { NotThere, requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import type { SuppressionReason } from '@/domain/suppression/suppression';
import { allow } from '@/domain/suppression/suppression-changes';
import { findSuppression } from '@/domain/suppression/suppression-queries';
import { addressHash, openAddress } from './address';
import { countWithin } from './limit-changes';
import { changeWish, deleteSubscriber } from './preferences-changes';
import { queueLink } from './request-changes';
import { type Scope, scopeKey } from './scope';
import { addScopes, followAgain } from './scope-changes';
import { unknownScopes } from './scope-queries';
import type { RemovalReason } from './subscriber';
import { insertSubscriber } from './subscriber-changes';
import { findByAddress, findSubscriber, listFollowed } from './subscriber-queries';
import type { Settings } from './wish';

/** Somebody whom staff add, who agreed elsewhere. */
export interface AddedSubscriber extends Settings {
  email: string;
  scopes: readonly Scope[];
  /** When, where and how they agreed. */
  ground: string;
  /** Whether they agreed after staff had deleted them. */
  isAnew: boolean;
}

/**
 * Why nobody was added: the address subscribes already, why it is not to be written to, or one of the
 * scopes is not on the site any more.
 */
export type AddProblem = 'subscribed' | SuppressionReason | 'unknownScope';

/**
 * Adds a subscriber who agreed elsewhere, as on paper. One who said no is not added, whatever staff
 * say: no mail follows a no. One whom staff deleted without a no can agree anew.
 * @returns why nobody was added, or null
 * @throws NotAllowed
 */
export async function addSubscriber(
  write: Queries,
  by: Staff,
  { email, scopes, ground, isAnew, ...settings }: AddedSubscriber,
  now: number,
): Promise<AddProblem | null> {
  requireMay(by, 'subscriber.change');
  if ((await unknownScopes(write, scopes)).length > 0) return 'unknownScope';
  const hash = addressHash(mailableAddress(email) ?? '');
  const why = (await findSuppression(write, hash))?.why;
  if (why && (why !== 'deleted' || !isAnew)) return why;
  if (await findByAddress(write, hash)) return 'subscribed';
  await allow(write, hash, now);
  const { id } = await insertSubscriber(write, { ...settings, email, addressHash: hash }, now);
  await addScopes(write, id, scopes.map(scopeKey), now);
  const { language } = settings;
  await noteConsent(write, { id, scopes: scopes.map(scopeKey), ground, language }, now);
  await audited(write, by, 'subscriber.add', id, now);
  return null;
}

/** What staff change for a subscriber who asked them to, as on the telephone. */
export interface ChangedSubscriber extends Settings {
  id: string;
  scopes: readonly Scope[];
  /** When and how they asked; needed only where they follow more. */
  ground: string;
}

/** Why nothing was changed. */
export type ChangeProblem = 'unknownScope' | 'ground' | SuppressionReason;

/**
 * Changes what a subscriber follows and how. What is added is a consent of its own, with its ground;
 * nothing is added for somebody who said no.
 * @returns why nothing was changed, or null
 * @throws NotAllowed, NotThere
 */
export async function changeSubscriber(
  write: Queries,
  by: Staff,
  { id, scopes, ground, ...settings }: ChangedSubscriber,
  now: number,
): Promise<ChangeProblem | null> {
  requireMay(by, 'subscriber.change');
  const row = await findSubscriber(write, id);
  if (!row) throw new NotThere();
  const former = (await listFollowed(write, id)).map(scopeKey);
  const isNew = (scope: Scope) => !former.includes(scopeKey(scope));
  const more = scopes.filter(isNew);
  if ((await unknownScopes(write, more)).length > 0) return 'unknownScope';
  if (more.length > 0 && ground === '') return 'ground';
  const no = more.length > 0 ? await findSuppression(write, row.addressHash) : null;
  if (no) return no.why;
  const added = await changeWish(write, row, { ...settings, scopes: scopes.map(scopeKey) }, now);
  if (added.length > 0) {
    await followAgain(write, id, added, { since: now, now });
    await noteConsent(write, { id, scopes: added, ground, language: settings.language }, now);
  }
  await audited(write, by, 'subscriber.change', id, now);
  return null;
}

/**
 * Deletes a subscriber; the address is not written to any more. One who did not ask for it can be
 * added again with a new consent.
 * @throws NotAllowed, NotThere
 */
export async function removeSubscriber(
  write: Queries,
  by: Staff,
  { id, reason }: { id: string; reason: RemovalReason },
  now: number,
): Promise<void> {
  requireMay(by, 'subscriber.change');
  const row = await findSubscriber(write, id);
  if (!row) throw new NotThere();
  await deleteSubscriber(write, row, now, reason === 'asked' ? 'left' : 'deleted');
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

/** Notes what a subscriber agreed to elsewhere. */
async function noteConsent(
  write: Queries,
  given: { id: string; scopes: string[]; ground: string; language: string },
  now: number,
): Promise<void> {
  const { id: subscriberId, ...consented } = given;
  await write.insert(consent).values({
    ...{ id: newId(now), subscriberId, how: 'staff', wordingVersion: '', ...consented },
    ...{ requestedAt: now, confirmedAt: now },
  });
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
