import { and, asc, eq, gt, lt, lte, ne, not, or } from 'drizzle-orm';
import { inParts } from '@/db/in-parts';
import type { Queries } from '@/db/open';
import { outbox } from '@/db/schema/delivery';
import { keyFor } from '@/db/secret';
import { beginsWith } from '@/db/sql';
import { normalEmail } from '@/domain/forms/email';
import { sealed } from '@/domain/forms/sealed';
import { newId } from '@/domain/new-id';
import {
  LEASE_MS,
  type Mail,
  mailIsOn,
  nextAttempt,
  type QueuedMail,
  SUBSCRIBER_MAILS,
} from './mail';
import { contentOf, shownOf } from './mail-queries';
import { isNotPaused } from './pause-queries';

/** Mails read at a time. */
const PORTION = 500;

export const OTHER_SECRET = 'it was written under another secret';

/** A mail whose time has come. */
export interface DueMail {
  id: string;
  onceKey: string;
  attempts: number;
  /** Older versions stored the mail with its words; null where it cannot be decrypted. */
  content: QueuedMail | Mail | null;
}

type SentMail = Pick<Mail, 'to' | 'subject' | 'list'>;

/** A mail taken from the outbox to be sent. */
export interface TakenMail extends Mail {
  id: string;
  onceKey: string;
  attempts: number;
}

/**
 * Puts a mail into the outbox, in the transaction of the change that it reports. What it is about
 * is encrypted, because it may contain a one-time link.
 * @param onceKey identifies the mail; a second one with the same key is not sent
 * @throws Error when the site sends no mail
 */
export async function queueMail(
  write: Queries,
  onceKey: string,
  mail: QueuedMail,
  now: number,
): Promise<void> {
  await queueMails(write, [{ ...mail, onceKey }], now);
}

/** Puts several mails into the outbox, as `queueMail` does with one. */
export async function queueMails(
  write: Queries,
  mails: readonly (QueuedMail & { onceKey: string })[],
  now: number,
): Promise<void> {
  if (!mailIsOn()) throw new Error('The site sends no mail: SMTP_URL is not set.');
  const rows = mails.map(({ onceKey, to, about }) => {
    const payload = { sealed: sealedJson({ to, about }, onceKey) };
    const row = { id: newId(now), kind: 'mail', onceKey, payload, attempts: 0 };
    return { ...row, state: 'waiting' as const, dueAt: now, createdAt: now };
  });
  await inParts(rows, (part) =>
    write.insert(outbox).values(part).onConflictDoNothing({ target: outbox.onceKey }),
  );
}

/** Cancels a mail that was not sent yet. */
export async function cancelMail(write: Queries, onceKey: string): Promise<void> {
  await write.delete(outbox).where(and(eq(outbox.onceKey, onceKey), eq(outbox.state, 'waiting')));
}

/** Cancels all unsent mails whose key begins with `beginning`. */
export async function cancelMails(write: Queries, beginning: string): Promise<void> {
  await write
    .delete(outbox)
    .where(and(beginsWith(outbox.onceKey, beginning), eq(outbox.state, 'waiting')));
}

/** The mail that is due longest, those to subscribers after all others, for which somebody waits. */
export async function nextDueMail(read: Queries, now: number): Promise<DueMail | null> {
  const isDue = and(eq(outbox.kind, 'mail'), eq(outbox.state, 'waiting'), lte(outbox.dueAt, now));
  const isLater = beginsWith(outbox.onceKey, SUBSCRIBER_MAILS);
  const [row] = await read
    .select()
    .from(outbox)
    .where(and(isDue, isNotPaused(read)))
    .orderBy(isLater, outbox.dueAt)
    .limit(1);
  if (!row) return null;
  const { id, onceKey, attempts, payload } = row;
  return { id, onceKey, attempts, content: contentOf(payload, onceKey) };
}

/** Whether a mail still waits as it was read: nobody took, sent, cancelled or paused it. */
export async function isStillDue(read: Queries, { id, attempts }: DueMail): Promise<boolean> {
  const isIt = and(eq(outbox.id, id), eq(outbox.state, 'waiting'), eq(outbox.attempts, attempts));
  return (await read.$count(outbox, and(isIt, isNotPaused(read)))) > 0;
}

/**
 * Takes a due mail. The sending state is committed before it is sent: if the process dies, others
 * know that the mail may have arrived, and to whom.
 * @param by name of the process
 */
export async function startSending(
  write: Queries,
  { id, onceKey, content, attempts }: DueMail,
  mail: Mail,
  by: string,
  now: number,
): Promise<TakenMail> {
  const payload = { sealed: sealedJson(content, onceKey), shown: shown(mail, onceKey) };
  const lease = { leasedBy: by, leasedUntil: now + LEASE_MS };
  await write
    .update(outbox)
    .set({ state: 'sending', attempts: attempts + 1, payload, ...lease })
    .where(eq(outbox.id, id));
  return { ...mail, id, onceKey, attempts: attempts + 1 };
}

/** Records that the mail server accepted a mail, and deletes the content. */
export async function mailWasSent(write: Queries, id: string): Promise<void> {
  const done = { state: 'done' as const, payload: {}, lastError: '' };
  await write.update(outbox).set(done).where(eq(outbox.id, id));
}

/**
 * Records that the mail server refused a mail: it is tried again later, or given up.
 * @param why the server's answer
 * @returns when it is tried again; null when it is given up
 */
export async function mailWasRefused(
  write: Queries,
  { id, attempts }: { id: string; attempts: number },
  why: string,
  now: number,
): Promise<number | null> {
  const dueAt = nextAttempt(attempts, now);
  if (dueAt === null) await failMail(write, id, why);
  else {
    const again = { state: 'waiting' as const, dueAt, lastError: why };
    await write.update(outbox).set(again).where(eq(outbox.id, id));
  }
  return dueAt;
}

/** Gives up a mail permanently and deletes its content. */
export async function failMail(write: Queries, id: string, why: string): Promise<void> {
  const failed = { state: 'failed' as const, payload: {}, lastError: why };
  await write.update(outbox).set(failed).where(eq(outbox.id, id));
}

/**
 * Records that a mail may or may not have arrived: it is not sent again automatically, and staff
 * see its recipient. One to a subscriber keeps what it is about, so that staff can send it again.
 * @param why the server's answer
 */
export async function leaveUncertain(
  write: Queries,
  { id, onceKey, ...mail }: SentMail & { id: string; onceKey: string },
  why: string,
): Promise<void> {
  const isKept = onceKey.startsWith(SUBSCRIBER_MAILS);
  const payload = isKept ? undefined : { shown: shown(mail, onceKey) };
  const uncertain = { state: 'uncertain' as const, payload, lastError: why };
  await write.update(outbox).set(uncertain).where(eq(outbox.id, id));
}

/**
 * Gives up mails whose sending process died. They may have arrived, so they are not sent again, to
 * avoid duplicates.
 * @returns how many
 */
export async function leaveLostUncertain(write: Queries, now: number): Promise<number> {
  const isLost = and(eq(outbox.state, 'sending'), lt(outbox.leasedUntil, now));
  const lost = await write.select().from(outbox).where(isLost);
  for (const { id, onceKey, payload } of lost) {
    const mail = shownOf(payload, onceKey);
    const why = 'the sender ended while sending';
    if (mail) await leaveUncertain(write, { ...mail, id, onceKey }, why);
    else await failMail(write, id, OTHER_SECRET);
  }
  return lost.length;
}

/** What staff see of a mail that may not have arrived; nothing of one to a subscriber. */
function shown({ to, subject, list }: SentMail, onceKey: string): string {
  return sealedJson(list ? { to: '', subject: '' } : { to, subject }, onceKey);
}

function sealedJson(value: unknown, onceKey: string): string {
  return sealed(keyFor('outbox'), JSON.stringify(value), onceKey);
}

/**
 * Deletes what the outbox has for a user or their addresses, and the answers of mail servers that
 * have one of them; a mail that is being sent right now is finished.
 * @param addresses in the form of `normalEmail`
 */
export async function forgetMailsTo(
  write: Queries,
  { staffId, addresses }: { staffId: string; addresses: readonly string[] },
): Promise<void> {
  // Those to subscribers are theirs alone; their content is sealed, and answers name no address.
  const isOfOthers = not(beginsWith(outbox.onceKey, SUBSCRIBER_MAILS));
  for (let after = ''; ; ) {
    const rows = await write
      .select()
      .from(outbox)
      .where(and(gt(outbox.id, after), or(isOfOthers, ne(outbox.lastError, ''))))
      .orderBy(asc(outbox.id))
      .limit(PORTION);
    for (const row of rows) await forgetIn(write, row, { staffId, addresses });
    const last = rows.at(-1);
    if (!last || rows.length < PORTION) return;
    after = last.id;
  }
}

async function forgetIn(
  write: Queries,
  row: typeof outbox.$inferSelect,
  { staffId, addresses }: { staffId: string; addresses: readonly string[] },
): Promise<void> {
  const isIt = eq(outbox.id, row.id);
  const answer = row.lastError.normalize('NFC').toLowerCase();
  if (row.state !== 'sending' && isMailTo(row, { staffId, addresses })) {
    await write.delete(outbox).where(isIt);
  }
  // A mail that was given up has no recipient any more.
  else if (addresses.some((each) => answer.includes(each))) {
    await write.update(outbox).set({ lastError: '' }).where(isIt);
  }
}

function isMailTo(
  { payload, onceKey }: Pick<typeof outbox.$inferSelect, 'payload' | 'onceKey'>,
  { staffId, addresses }: { staffId: string; addresses: readonly string[] },
): boolean {
  if (onceKey.includes(staffId)) return true;
  const to = contentOf(payload, onceKey)?.to ?? shownOf(payload, onceKey)?.to;
  if (typeof to === 'object' && 'subscriberId' in to) return false;
  if (typeof to === 'object' && 'staffId' in to) return to.staffId === staffId;
  const address = normalEmail((typeof to === 'object' ? to.email : to) ?? '');
  return address !== null && addresses.includes(address);
}
