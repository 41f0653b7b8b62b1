import { and, eq, isNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { notification } from '@/db/schema/notifications';
import { findText, type TextRow } from '@/domain/access/text-access-queries';
import type { TextEvent } from '@/domain/access/text-event';
import type { TextKey } from '@/domain/access/text-key';
import { mailIsOn } from '@/domain/mail/mail';
import { newId } from '@/domain/new-id';
import { type Author, schedulerOf } from '@/domain/permissions/staff';
import { queueTextMail } from '@/domain/text-mails/changes';
import { readSettled } from './read-changes';
import { findConcerned, listRecipients, type Recipient } from './recipient-queries';

/** What happened to a text. */
export interface TextNews extends TextKey {
  kind: TextEvent;
  /** What the user wrote about it; empty for nothing. */
  note?: string;
}

/**
 * Notifies the people of a text of what happened to it, in the transaction of the change: in the
 * dashboard, and by mail where the site sends mail and the person has not turned that off.
 * @param except who are told otherwise
 */
export async function notifyConcerned(
  write: Queries,
  by: Author,
  news: TextNews,
  now: number,
  except: readonly string[] = [],
): Promise<void> {
  const row = await findText(write, news);
  if (!row) return;
  await readSettled(write, by, news, now);
  const ids = await findConcerned(write, news.kind, row);
  const others = ids.filter((id) => !except.includes(id));
  await notify(write, by, news, { row, ids: others }, now);
}

/** Notifies these users, without the one who did it and those who may not see the text. */
export async function notifyStaff(
  write: Queries,
  by: Author,
  news: TextNews,
  staffIds: readonly string[],
  now: number,
): Promise<void> {
  if (staffIds.length === 0) return;
  await notify(write, by, news, { row: await findText(write, news), ids: staffIds }, now);
}

/** Notifies those whom a comment mentions, and of the comment the other people of the text. */
export async function notifyOfComment(
  write: Queries,
  by: Author,
  { storyId, language, mentioned }: TextKey & { mentioned: readonly string[] },
  now: number,
): Promise<void> {
  const at = { storyId, language };
  await notifyStaff(write, by, { kind: 'mentioned', ...at }, mentioned, now);
  await notifyConcerned(write, by, { kind: 'commented', ...at }, now, mentioned);
}

async function notify(
  write: Queries,
  by: Author,
  news: TextNews,
  { row, ids }: { row: TextRow | undefined; ids: readonly string[] },
  now: number,
): Promise<void> {
  const others = [...new Set(ids)].filter((id) => id !== by.staffId);
  for (const person of await listRecipients(write, others, news.kind, row)) {
    const isFirst = await keep(write, by, news, person, now);
    const isMailed = isFirst && row && mailIsOn() && !person.mutedMails.includes(news.kind);
    if (!isMailed) continue;
    const { kind, note = '' } = news;
    const byId = namedIn(by);
    const mail = { event: kind, textId: row.id, byId, note, staffId: person.staffId };
    await queueTextMail(write, mail, now);
  }
}

/**
 * Adds the notification, in the place of an unread one of the same kind.
 * @returns false if the same change did the same to another text of this person: a change to many
 * stories is reported by one mail
 */
async function keep(
  write: Queries,
  by: Author,
  { kind, storyId, language, note = '' }: TextNews,
  { staffId }: Recipient,
  now: number,
): Promise<boolean> {
  const byId = namedIn(by);
  const isOf = and(eq(notification.staffId, staffId), eq(notification.kind, kind));
  const isUnread = isNull(notification.readAt);
  const isHere = and(eq(notification.storyId, storyId), eq(notification.language, language));
  const [former] = await write
    .delete(notification)
    .where(and(isOf, isUnread, isHere))
    .returning();
  const isAtOnce = and(
    isOf,
    isUnread,
    eq(notification.at, now),
    byId === null ? isNull(notification.byId) : eq(notification.byId, byId),
  );
  const [other] = await write
    .select({ id: notification.id })
    .from(notification)
    .where(isAtOnce)
    .limit(1);
  const id = newId(now);
  const count = (former?.count ?? 0) + 1;
  const row = { id, staffId, kind, storyId, language, byId, note, count, at: now };
  await write.insert(notification).values(row);
  return other === undefined;
}

/** Who is said to have done it: for a schedule the user who set it, who is told as well. */
function namedIn(by: Author): string | null {
  return by.staffId ?? schedulerOf(by)?.staffId ?? null;
}
