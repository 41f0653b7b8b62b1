import { and, desc, eq, or } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Queries } from '@/db/open';
import { revision } from '@/db/schema/stories';
import { comment } from '@/db/schema/teamwork';
import { requireText, type TextRow } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { blockHashes } from '@/domain/documents/block-hashes';
import type { Document } from '@/domain/documents/document';
import { Refused } from '@/domain/forms/form';
import { NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { anchorBlocks, quoteOf } from './comment';

/**
 * Adds a comment on a block of a revision, or on the text as a whole. The revision is then never
 * cleared away.
 * @param wanted.position index of the block; null for the whole text
 * @returns the comment's id
 * @throws NotThere, NotAllowed, Refused when the block is gone
 */
export async function addComment(
  write: Queries,
  by: Staff,
  wanted: TextKey & { revisionId: string; position: number | null; body: string },
  now: number,
): Promise<string> {
  const found = await requireText(write, by, 'text.comment', wanted);
  const { revisionId, position, body } = wanted;
  const [read] = await write
    .select()
    .from(revision)
    .where(and(eq(revision.id, revisionId), eq(revision.textId, found.id)));
  if (!read) throw new Refused('review.wrong.changed');
  const document = read.body as Document;
  const blocks = anchorBlocks(document, blockHashes(document));
  const block = position === null ? null : blocks[position];
  if (block === undefined) throw new Refused('review.wrong.noParagraph', 'position', 422);
  const anchor = block && { block: block.hash, quote: quoteOf(block.text) };
  const id = uuid({ msecs: now });
  const said = { id, textId: found.id, revisionId, authorId: by.staffId, body, createdAt: now };
  await write.insert(comment).values({ ...said, position: position ?? 0, ...anchor });
  return id;
}

/** Answers a comment, and reopens it if it was resolved. @throws NotThere, NotAllowed */
export async function replyToComment(
  write: Queries,
  by: Staff,
  wanted: TextKey & { commentId: string; body: string },
  now: number,
): Promise<void> {
  const found = await requireText(write, by, 'text.comment', wanted);
  const head = await headOf(write, found, wanted.commentId);
  const id = uuid({ msecs: now });
  const said = { id, textId: found.id, revisionId: head.revisionId, authorId: by.staffId };
  await write
    .insert(comment)
    .values({ ...said, answersId: head.id, body: wanted.body, createdAt: now });
  await settle(write, head.id, null, now);
}

/** Resolves or reopens a comment. @throws NotThere, NotAllowed */
export async function resolveComment(
  write: Queries,
  by: Staff,
  wanted: TextKey & { commentId: string; isSettled: boolean },
  now: number,
): Promise<void> {
  const found = await requireText(write, by, 'text.comment', wanted);
  const head = await headOf(write, found, wanted.commentId);
  await settle(write, head.id, wanted.isSettled ? by.staffId : null, now);
}

/**
 * Deletes the user's own comment while it is open and has no answer.
 * @throws NotThere, NotAllowed, Refused
 */
export async function deleteComment(
  write: Queries,
  by: Staff,
  wanted: TextKey & { commentId: string },
): Promise<void> {
  const found = await requireText(write, by, 'text.comment', wanted);
  const [said] = await write.select().from(comment).where(eq(comment.id, wanted.commentId));
  if (said?.textId !== found.id || said.authorId !== by.staffId) throw new NotThere('comment');
  const head = await headOf(write, found, said.answersId ?? said.id);
  const [last] = await write
    .select({ id: comment.id })
    .from(comment)
    .where(or(eq(comment.id, head.id), eq(comment.answersId, head.id)))
    .orderBy(desc(comment.createdAt), desc(comment.id))
    .limit(1);
  if (head.resolvedAt !== null || last?.id !== said.id) throw new Refused('review.wrong.answered');
  await write.delete(comment).where(eq(comment.id, said.id));
}

/** The first comment of a thread on this text, by its id. @throws NotThere */
async function headOf(write: Queries, of: TextRow, id: string) {
  const [head] = await write.select().from(comment).where(eq(comment.id, id));
  if (head?.textId !== of.id || head.answersId !== null) throw new NotThere('comment');
  return head;
}

async function settle(write: Queries, id: string, by: string | null, now: number): Promise<void> {
  const settled = { resolvedAt: by === null ? null : now, resolvedBy: by };
  await write.update(comment).set(settled).where(eq(comment.id, id));
}
