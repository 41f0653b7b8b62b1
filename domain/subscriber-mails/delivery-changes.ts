/** What staff do about mails to subscribers: pause, continue, and decide about uncertain ones. */

import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { changedRows } from '@/db/rows';
import { outbox } from '@/db/schema/delivery';
import { setting } from '@/db/schema/site';
import { addToAudit } from '@/domain/audit/changes';
import { getMailPause, MAIL_PAUSE, type MailPause } from '@/domain/mail/pause-queries';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { putSetting } from '@/domain/settings/changes';
import { isUncertainOf } from './delivery-queries';

/**
 * Sends no further mails to subscribers until they are continued. The one that is on its way is
 * finished; mails that somebody waits for are sent all the same.
 * @returns whether they were sent before
 * @throws NotAllowed
 */
export async function pauseMailing(write: Queries, by: Staff, now: number): Promise<boolean> {
  requireMay(by, 'subscription.change');
  if (await getMailPause(write)) return false;
  await putSetting(write, MAIL_PAUSE, { at: now, staffId: by.staffId } satisfies MailPause);
  await audited(write, by, { action: 'subscriber.pauseMailing' }, now);
  return true;
}

/** Sends mails to subscribers again. @returns whether they were paused @throws NotAllowed */
export async function resumeMailing(write: Queries, by: Staff, now: number): Promise<boolean> {
  requireMay(by, 'subscription.change');
  const gone = await write.delete(setting).where(eq(setting.key, MAIL_PAUSE));
  if (changedRows(gone) === 0) return false;
  await audited(write, by, { action: 'subscriber.resumeMailing' }, now);
  return true;
}

/** Uncertain mails: all of a delivery, or one of them. */
export interface ChosenUncertain {
  /** Of the delivery. */
  key: string;
  /** Empty for all. */
  id: string;
}

/**
 * Sends mails again that may have arrived, which then come twice, under the same Message-ID. One whose content was not kept stays as it is.
 * @returns how many
 * @throws NotAllowed
 */
export async function sendUncertainAgain(
  write: Queries,
  by: Staff,
  chosen: ChosenUncertain,
  now: number,
): Promise<number> {
  requireMay(by, 'subscription.change');
  const rows = await write.select().from(outbox).where(isChosen(chosen));
  const kept = rows.filter(({ payload }) => hasContent(payload));
  for (const { id } of kept) {
    const again = { state: 'waiting' as const, attempts: 0, dueAt: now, lastError: '' };
    await write.update(outbox).set(again).where(eq(outbox.id, id));
  }
  const count = kept.length;
  if (count > 0) await audited(write, by, { action: 'subscriber.sendAgain', count }, now);
  return count;
}

/** Does not send uncertain mails again. @returns how many @throws NotAllowed */
export async function leaveUncertainMails(
  write: Queries,
  by: Staff,
  chosen: ChosenUncertain,
  now: number,
): Promise<number> {
  requireMay(by, 'subscription.change');
  const left = { state: 'failed' as const, payload: {} };
  const count = changedRows(await write.update(outbox).set(left).where(isChosen(chosen)));
  if (count > 0) await audited(write, by, { action: 'subscriber.leaveUncertain', count }, now);
  return count;
}

function isChosen({ key, id }: ChosenUncertain) {
  return and(isUncertainOf(key), id === '' ? undefined : eq(outbox.id, id));
}

function hasContent(payload: unknown): boolean {
  return typeof payload === 'object' && payload !== null && 'sealed' in payload;
}

async function audited(
  write: Queries,
  by: Staff,
  { action, count }: { action: string; count?: number },
  now: number,
): Promise<void> {
  const detail = count === undefined ? undefined : { mails: count };
  await addToAudit(write, by, { action, subjectKind: 'subscriber', subjectId: '', detail, now });
}
