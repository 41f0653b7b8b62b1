/** Requests: somebody typed an address, which has to confirm what was asked for. */
import { and, eq } from 'drizzle-orm';
import { v4 as uuid } from 'uuid';
import type { Queries } from '@/db/open';
import { subscriptionRequest } from '@/db/schema/subscriptions';
import { mailableAddress } from '@/domain/forms/mailable';
import { cancelMail, queueMail } from '@/domain/mail/mail-changes';
import { findSuppression } from '@/domain/suppression/suppression-queries';
import { addressHash, openAddress, sealAddress } from './address';
import { codeHash, newCode, newToken, REQUEST_LIFE_MS, tokenHash } from './code';
import { countWithin, type Limit, linkLimits, mailLimits } from './limit-changes';
import { findByAddress, findFollower, type SubscriberRow } from './subscriber-queries';
import { CONSENT_WORDING, type Wish } from './wish';

/** `busy*`: the limit that is reached; nothing was done. */
export type Asked = { is: 'asked'; requestId: string } | { is: 'busyAddress' | 'busyNetwork' };

interface Given {
  /** As typed, valid by `emailProblem`. */
  email: string;
  /** Interface language of the page. */
  language: string;
  /** Of the browser, by `networkOf`. */
  network: string;
}

/**
 * Stores a request to subscribe and queues the mail that asks the address to confirm it. It replaces
 * the address's former request. An address that is not to be written to gets no mail, but the answer
 * is the same.
 */
export async function requestSubscription(
  write: Queries,
  { wish, ...given }: Given & { wish: Wish },
  now: number,
): Promise<Asked> {
  return request(write, { ...given, kind: 'subscribe', wish, subscriberId: null }, now);
}

/** The same for another address of a subscriber, which the other address has to confirm. */
export async function requestAddress(
  write: Queries,
  { id }: Pick<SubscriberRow, 'id'>,
  given: Given,
  now: number,
): Promise<Asked> {
  return request(write, { ...given, kind: 'address', wish: {}, subscriberId: id }, now);
}

/** Queues a mail with the link of its subscriber, if the address has one. The answer is always the same. */
export async function requestLink(
  write: Queries,
  { email, network }: Omit<Given, 'language'>,
  now: number,
): Promise<Asked | { is: 'sent' }> {
  const normal = normalOf(email);
  const reached = await busy(write, linkLimits(normal, network), now);
  if (reached) return reached;
  const found = await findByAddress(write, addressHash(normal));
  if (found) await queueLink(write, found, now);
  return { is: 'sent' };
}

/** Queues a mail with the link of a subscriber. @returns false where they are not to be written to */
export async function queueLink(
  write: Queries,
  subscriber: SubscriberRow,
  now: number,
): Promise<boolean> {
  const { id, language, addressHash: hash } = subscriber;
  const email = openAddress(subscriber);
  if (!email || (await isRefused(write, hash))) return false;
  const about = { kind: 'followLink' as const, subscriberId: id };
  await queueMail(write, `followLink:${id}:${now}`, { to: { email, language }, about }, now);
  return true;
}

/** Deletes a request and the mail of it that was not sent yet. */
export async function removeRequest(write: Queries, id: string): Promise<void> {
  await cancelMail(write, requestMailKey(id));
  await write.delete(subscriptionRequest).where(eq(subscriptionRequest.id, id));
}

/** Whether an address is not to be written to. Somebody who left, or was deleted, may come back. */
async function isRefused(write: Queries, hash: string): Promise<boolean> {
  const why = (await findSuppression(write, hash))?.why;
  return why === 'bounced' || why === 'notMe';
}

async function request(
  write: Queries,
  given: Given & { kind: 'subscribe' | 'address'; wish: unknown; subscriberId: string | null },
  now: number,
): Promise<Asked> {
  const { email, language, kind, wish, subscriberId } = given;
  const normal = normalOf(email);
  const reached = await busy(write, mailLimits(normal, given.network), now);
  if (reached) return reached;
  const hash = addressHash(normal);
  await removeFormer(write, hash, kind);
  const [id, token, code] = [uuid(), newToken(), newCode()];
  const isWritten = !(await isRefused(write, hash));
  await write.insert(subscriptionRequest).values({
    ...{ id, kind, addressHash: hash, subscriberId, wish, language },
    address: isWritten ? sealAddress(email, id) : '',
    wordingVersion: CONSENT_WORDING,
    tokenHash: tokenHash(token),
    codeHash: codeHash(id, code),
    createdAt: now,
    expiresAt: now + REQUEST_LIFE_MS,
  });
  if (isWritten) {
    const isAdding = (await findFollower(write, hash)) !== null;
    const purpose = kind === 'address' ? kind : isAdding ? 'add' : 'subscribe';
    const about = { kind: 'follow' as const, purpose, requestId: id, token, code } as const;
    await queueMail(write, requestMailKey(id), { to: { email, language }, about }, now);
  }
  return { is: 'asked', requestId: id };
}

async function busy(write: Queries, limits: readonly Limit[], now: number) {
  const reached = await countWithin(write, limits, now);
  if (reached === null) return null;
  return { is: reached === 'address' ? ('busyAddress' as const) : ('busyNetwork' as const) };
}

async function removeFormer(write: Queries, hash: string, kind: 'subscribe' | 'address') {
  const isFormer = and(
    eq(subscriptionRequest.addressHash, hash),
    eq(subscriptionRequest.kind, kind),
  );
  const rows = await write
    .select({ id: subscriptionRequest.id })
    .from(subscriptionRequest)
    .where(isFormer);
  for (const { id } of rows) await removeRequest(write, id);
}

function normalOf(email: string): string {
  const normal = mailableAddress(email);
  if (normal === null) throw new Error('The form lets only addresses pass.');
  return normal;
}

function requestMailKey(id: string): string {
  return `follow:${id}`;
}
