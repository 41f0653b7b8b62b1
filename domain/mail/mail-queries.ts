import { and, desc, eq, inArray, isNull, lt, lte, not, or } from 'drizzle-orm';
import { prepared, reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { outbox } from '@/db/schema/delivery';
import { staff } from '@/db/schema/staff';
import { keyFor } from '@/db/secret';
import { beginsWith, param } from '@/db/sql';
import { unsealed } from '@/domain/forms/sealed';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import {
  type Mail,
  type MailRecipient,
  type MailState,
  type QueuedMail,
  REQUEST_MAILS,
  SUBSCRIBER_MAILS,
  type UncertainMail,
} from './mail';
import { isNotPaused } from './pause-queries';

/** Limit of the list; more uncertain mails point to a fault to be fixed first. */
const MOST_UNCERTAIN = 100;

const DUE = prepared((read) =>
  read
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        eq(outbox.kind, 'mail'),
        or(
          and(eq(outbox.state, 'waiting'), lte(outbox.dueAt, param('now')), isNotPaused(read)),
          and(eq(outbox.state, 'sending'), lt(outbox.leasedUntil, param('now'))),
        ),
      ),
    )
    .limit(1)
    .prepare(),
);

/** Whether a mail is due or its sending process died. Runs every second, so it only reads. */
export async function isMailDue(now: number): Promise<boolean> {
  return (await DUE().execute({ now })).length > 0;
}

/** Whether more mails wait to be sent than a number. */
export async function doMoreMailsWait(read: Queries, than: number): Promise<boolean> {
  const [row] = await read
    .select({ id: outbox.id })
    .from(outbox)
    .where(eq(outbox.state, 'waiting'))
    .limit(1)
    .offset(than);
  return row !== undefined;
}

/** The state of mails, by the key each was queued under. */
export async function mailStates(onceKeys: readonly string[]): Promise<Map<string, MailState>> {
  if (onceKeys.length === 0) return new Map();
  const rows = await reads()
    .select({ onceKey: outbox.onceKey, state: outbox.state, lastError: outbox.lastError })
    .from(outbox)
    .where(inArray(outbox.onceKey, [...onceKeys]));
  return new Map(rows.map(({ onceKey, ...state }) => [onceKey, state]));
}

/**
 * Mails that may or may not have arrived, the newest first, for users who manage people. Those to
 * subscribers are left out, because who they are is confidential.
 */
export async function listUncertain(by: Staff): Promise<UncertainMail[]> {
  requireMay(by, 'staff.see');
  const rows = await reads()
    .select()
    .from(outbox)
    .where(
      and(
        eq(outbox.kind, 'mail'),
        eq(outbox.state, 'uncertain'),
        not(beginsWith(outbox.onceKey, SUBSCRIBER_MAILS)),
        not(beginsWith(outbox.onceKey, REQUEST_MAILS)),
      ),
    )
    .orderBy(desc(outbox.createdAt))
    .limit(MOST_UNCERTAIN);
  return rows.flatMap(({ id, onceKey, payload, createdAt }) => {
    const mail = shownOf(payload, onceKey);
    return mail ? [{ id, to: mail.to, subject: mail.subject, createdAt }] : [];
  });
}

/** Who a mail goes to: their address and interface language; null for a disabled user. */
export async function findRecipient(
  read: Queries,
  to: Exclude<MailRecipient, { subscriberId: string }>,
): Promise<{ email: string; language: string } | null> {
  if ('email' in to) return to;
  const [row] = await read
    .select({ email: staff.email, language: staff.interfaceLanguage })
    .from(staff)
    .where(and(eq(staff.id, to.staffId), isNull(staff.disabledAt)));
  return row ?? null;
}

/** The decrypted content of a row; null when it is deleted or encrypted with another secret. */
export function contentOf(payload: unknown, onceKey: string): QueuedMail | Mail | null {
  return opened(payload, 'sealed', onceKey) as QueuedMail | Mail | null;
}

/** Recipient and subject of a mail that was being sent; older versions stored its words instead. */
export function shownOf(payload: unknown, onceKey: string): Pick<Mail, 'to' | 'subject'> | null {
  const found = opened(payload, 'shown', onceKey) ?? opened(payload, 'sealed', onceKey);
  return found && typeof found.subject === 'string' ? (found as unknown as Mail) : null;
}

function opened(payload: unknown, key: string, onceKey: string): Record<string, unknown> | null {
  const isObject = typeof payload === 'object' && payload !== null;
  const value = isObject && key in payload ? (payload as Record<string, unknown>)[key] : null;
  const text = value ? unsealed(keyFor('outbox'), String(value), onceKey) : null;
  return text === null ? null : JSON.parse(text);
}
