import { and, eq, inArray, isNull, notInArray } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { comment, mention } from '@/db/schema/comments';
import { requireText, type TextRow } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { Refused } from '@/domain/forms/form';
import type { Staff } from '@/domain/permissions/staff';
import { mentionedIn } from './mention';
import { listMentionable } from './mention-queries';

/**
 * Records whom a comment mentions; a comment that was changed loses the others.
 * @returns the ids of the users whom it did not mention before
 * @throws Refused when one of them may not see the text
 */
export async function noteMentions(
  write: Queries,
  by: Staff,
  of: TextRow,
  { commentId, body }: { commentId: string; body: string },
  now: number,
): Promise<string[]> {
  const named = body.includes('@') ? mentionedIn(body, await listMentionable(by, of, write)) : [];
  const meant = named.filter(({ maySee }) => maySee);
  const stranger = named.find(({ name }) => !meant.some((each) => each.name === name));
  if (stranger) {
    throw new Refused(['review.wrong.mayNotSee', { name: stranger.name }], 'body', 422);
  }
  const ids = meant.map(({ id }) => id).filter((id) => id !== by.staffId);
  const ofComment = eq(mention.commentId, commentId);
  await write.delete(mention).where(and(ofComment, notInArray(mention.staffId, ids)));
  if (ids.length === 0) return [];
  const added = await write
    .insert(mention)
    .values(ids.map((staffId) => ({ commentId, staffId, createdAt: now })))
    .onConflictDoNothing()
    .returning({ id: mention.staffId });
  return added.map(({ id }) => id);
}

/**
 * Marks the mentions of the user in comments on a text as read.
 * @param wanted.threadIds first comments of the threads that were opened; null for all of the text
 * @throws NotThere, NotAllowed
 */
export async function readMentions(
  write: Queries,
  by: Staff,
  wanted: TextKey & { threadIds: readonly string[] | null },
  now: number,
): Promise<void> {
  const found = await requireText(write, by, 'text.comment', wanted);
  const unread = await write
    .select({ id: comment.id, answersId: comment.answersId })
    .from(mention)
    .innerJoin(comment, eq(comment.id, mention.commentId))
    .where(
      and(eq(mention.staffId, by.staffId), isNull(mention.readAt), eq(comment.textId, found.id)),
    );
  const { threadIds } = wanted;
  const opened = unread.filter(
    ({ id, answersId }) => threadIds === null || threadIds.includes(answersId ?? id),
  );
  const ids = opened.map(({ id }) => id);
  if (ids.length === 0) return;
  await write
    .update(mention)
    .set({ readAt: now })
    .where(and(eq(mention.staffId, by.staffId), inArray(mention.commentId, ids)));
}
