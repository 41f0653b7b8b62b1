import { and, eq, inArray, isNotNull, isNull, lt, lte, or } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { comment, mention } from '@/db/schema/comments';
import { notification } from '@/db/schema/notifications';
import { text } from '@/db/schema/stories';
import type { TextEvent } from '@/domain/access/text-event';
import type { TextKey } from '@/domain/access/text-key';
import { NotThere, requireMay } from '@/domain/permissions/permissions';
import type { Author, Staff } from '@/domain/permissions/staff';
import { READ_KEPT_MS, UNREAD_KEPT_MS } from './notification';

/**
 * Marks a notification of the user as read, with the others about the same text.
 * @returns what it is about
 * @throws NotThere, NotAllowed
 */
export async function readNotification(
  write: Queries,
  by: Staff,
  id: string,
  now: number,
): Promise<TextKey & { kind: (typeof notification.$inferSelect)['kind'] }> {
  requireMay(by, 'notification.see');
  const isIts = and(eq(notification.id, id), eq(notification.staffId, by.staffId));
  const [row] = await write.select().from(notification).where(isIts);
  if (!row) throw new NotThere('notification');
  const { storyId, language, kind } = row;
  await markRead(write, by, now, isAbout({ storyId, language }));
  await readMentionsOf(write, by, { storyId, language }, now);
  return { storyId, language, kind };
}

/**
 * Marks all notifications of the user as read.
 * @param until the time of the newest one that they were shown; later ones stay unread
 * @throws NotAllowed
 */
export async function readAllNotifications(
  write: Queries,
  by: Staff,
  until: number,
  now: number,
): Promise<void> {
  requireMay(by, 'notification.see');
  await markRead(write, by, now, lte(notification.at, until));
}

/** Marks the user's notifications of comments on a text as read. @throws NotAllowed */
export async function readCommentNotifications(
  write: Queries,
  by: Staff,
  at: TextKey,
  now: number,
): Promise<void> {
  requireMay(by, 'notification.see');
  const isOfComment = inArray(notification.kind, ['commented', 'mentioned']);
  await markRead(write, by, now, and(isAbout(at), isOfComment));
}

/** What is no longer to be done about a text after an event, for everybody who was told of it. */
const SETTLED_BY: Partial<Record<TextEvent, readonly TextEvent[]>> = {
  submitted: ['returned', 'approved'],
  returned: ['submitted', 'approved'],
  approved: ['submitted', 'returned'],
  published: ['submitted', 'returned', 'approved'],
};

/**
 * Marks notifications as read that ask for what one of the people of the text has done now. A schedule
 * may publish an older version than the one that waits for review, so it settles no request.
 */
export async function readSettled(
  write: Queries,
  by: Author,
  { kind, ...at }: TextKey & { kind: TextEvent },
  now: number,
): Promise<void> {
  const settled = SETTLED_BY[kind]?.filter((each) => by.staffId !== null || each !== 'submitted');
  if (!settled) return;
  const isSettled = and(isAbout(at), inArray(notification.kind, settled));
  await write
    .update(notification)
    .set({ readAt: now })
    .where(and(isSettled, isNull(notification.readAt)));
}

/** Deletes all notifications about a text, with their notes, when it is erased. */
export async function forgetNotifications(write: Queries, at: TextKey): Promise<void> {
  await write.delete(notification).where(isAbout(at));
}

/** Deletes notifications that were read long ago, and those that nobody read for a year. */
export async function clearNotifications(write: Queries, now: number): Promise<void> {
  const wasRead = and(isNotNull(notification.readAt), lt(notification.readAt, now - READ_KEPT_MS));
  await write.delete(notification).where(or(wasRead, lt(notification.at, now - UNREAD_KEPT_MS)));
}

async function markRead(
  write: Queries,
  by: Staff,
  now: number,
  which: ReturnType<typeof and>,
): Promise<void> {
  const isUnread = and(eq(notification.staffId, by.staffId), isNull(notification.readAt));
  await write.update(notification).set({ readAt: now }).where(and(isUnread, which));
}

/** The comments that mention the user count as opened too. */
async function readMentionsOf(write: Queries, by: Staff, at: TextKey, now: number): Promise<void> {
  const comments = write
    .select({ id: comment.id })
    .from(comment)
    .innerJoin(text, eq(text.id, comment.textId))
    .where(and(eq(text.storyId, at.storyId), eq(text.language, at.language)));
  const isUnread = and(eq(mention.staffId, by.staffId), isNull(mention.readAt));
  await write
    .update(mention)
    .set({ readAt: now })
    .where(and(isUnread, inArray(mention.commentId, comments)));
}

function isAbout({ storyId, language }: TextKey) {
  return and(eq(notification.storyId, storyId), eq(notification.language, language));
}
