import { and, desc, eq, or } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { comment } from '@/db/schema/comments';
import { revision } from '@/db/schema/stories';
import { requireText, type TextRow } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { anchorBlocks } from '@/domain/anchors/anchor-text';
import { findWords } from '@/domain/anchors/find-words';
import { blockHashes } from '@/domain/documents/block-hashes';
import type { Document } from '@/domain/documents/document';
import { Refused } from '@/domain/forms/form';
import { noteMentions } from '@/domain/mentions/mention-changes';
import { newId } from '@/domain/new-id';
import { NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { auditText } from '@/domain/texts/audit-changes';
import { MOST_COMMENTS, quoteOf } from './comment';

/** What a user writes about a text. */
export interface NewComment extends TextKey {
  revisionId: string;
  /** Index of the block; null for the whole text. */
  position: number | null;
  body: string;
  /** Words in the block that it is about; empty or absent for the whole block. */
  words?: string;
  /** Where they begin in the block's text; the nearest place that has them is taken. */
  start?: number;
  suggests?: boolean;
  /** What a suggestion puts in the place of the words; empty to delete them. */
  replacement?: string;
}

/** A comment that was written, and the ids of the users whom it mentions for the first time. */
export interface Written {
  commentId: string;
  mentioned: string[];
}

/**
 * Adds a comment on words or a block of a revision, or on the text as a whole. The revision is then
 * never cleared away.
 * @throws NotThere, NotAllowed, Refused when the block or the words are gone, and when the text has
 * as many comments as it may have
 */
export async function addComment(
  write: Queries,
  by: Staff,
  wanted: NewComment,
  now: number,
): Promise<Written> {
  const found = await requireText(write, by, 'text.comment', wanted);
  const { revisionId, position, body, suggests = false } = wanted;
  if (body === '' && !suggests) throw new Refused('review.wrong.empty', 'body', 422);
  await refuseTooMany(write, found.id);
  const [read] = await write
    .select()
    .from(revision)
    .where(and(eq(revision.id, revisionId), eq(revision.textId, found.id)));
  if (!read) throw new Refused('review.wrong.changed');
  const anchor = anchorOf(read.body as Document, wanted);
  const replacement = suggests ? (wanted.replacement ?? '') : null;
  if (replacement !== null) requireSuggestible(anchor.words, replacement);
  const id = newId(now);
  const said = { id, textId: found.id, revisionId, authorId: by.staffId, body, createdAt: now };
  await write.insert(comment).values({ ...said, position: position ?? 0, ...anchor, replacement });
  return written(write, by, found, { id, body, action: 'text.comment' }, now);
}

/** Answers a comment, and reopens it if it was resolved. @throws NotThere, NotAllowed, Refused */
export async function replyToComment(
  write: Queries,
  by: Staff,
  wanted: TextKey & { commentId: string; body: string },
  now: number,
): Promise<Written> {
  const found = await requireText(write, by, 'text.comment', wanted);
  const head = await threadHead(write, found, wanted.commentId);
  await refuseTooMany(write, found.id);
  const id = newId(now);
  const said = { id, textId: found.id, revisionId: head.revisionId, authorId: by.staffId };
  await write
    .insert(comment)
    .values({ ...said, answersId: head.id, body: wanted.body, createdAt: now });
  if (head.outcome === 'none') await settle(write, head.id, null, now);
  return written(write, by, found, { id, body: wanted.body, action: 'text.reply' }, now);
}

/** Changes the words of the user's own comment. @throws NotThere, NotAllowed, Refused */
export async function editComment(
  write: Queries,
  by: Staff,
  wanted: TextKey & { commentId: string; body: string },
  now: number,
): Promise<Written> {
  const found = await requireText(write, by, 'text.comment', wanted);
  const said = await ownComment(write, by, found, wanted.commentId);
  const { body } = wanted;
  if (said.body === body) return { commentId: said.id, mentioned: [] };
  await write.update(comment).set({ body, editedAt: now }).where(eq(comment.id, said.id));
  return written(write, by, found, { id: said.id, body, action: 'text.editComment' }, now);
}

/**
 * Resolves or reopens a comment; one that is resolved keeps who resolved it first. A suggestion that
 * is reopened can be decided again.
 * @throws NotThere, NotAllowed
 */
export async function resolveComment(
  write: Queries,
  by: Staff,
  wanted: TextKey & { commentId: string; isSettled: boolean },
  now: number,
): Promise<void> {
  const { storyId, language, commentId, isSettled } = wanted;
  const found = await requireText(write, by, 'text.comment', wanted);
  const head = await threadHead(write, found, commentId);
  if ((head.resolvedAt !== null) === isSettled) return;
  await settle(write, head.id, isSettled ? by.staffId : null, now);
  const undecided = { outcome: 'none' as const, outcomeRevisionId: null };
  if (!isSettled) await write.update(comment).set(undecided).where(eq(comment.id, head.id));
  const action = isSettled ? 'text.resolveComment' : 'text.reopenComment';
  await auditText(write, by, action, { storyId, language, commentId }, now);
}

/**
 * Deletes the user's own comment while it is open and has no answer.
 * @throws NotThere, NotAllowed, Refused
 */
export async function deleteComment(
  write: Queries,
  by: Staff,
  wanted: TextKey & { commentId: string },
  now: number,
): Promise<void> {
  const { storyId, language, commentId } = wanted;
  const found = await requireText(write, by, 'text.comment', wanted);
  const said = await ownComment(write, by, found, commentId);
  const head = await threadHead(write, found, said.answersId ?? said.id);
  const [last] = await write
    .select({ id: comment.id })
    .from(comment)
    .where(or(eq(comment.id, head.id), eq(comment.answersId, head.id)))
    .orderBy(desc(comment.createdAt), desc(comment.id))
    .limit(1);
  if (head.resolvedAt !== null || last?.id !== said.id) throw new Refused('review.wrong.answered');
  await write.delete(comment).where(eq(comment.id, said.id));
  await auditText(write, by, 'text.deleteComment', { storyId, language, commentId }, now);
}

/** Each save follows the words of all comments, and each page shows all of them. @throws Refused */
async function refuseTooMany(write: Queries, textId: string): Promise<void> {
  const there = await write.$count(comment, eq(comment.textId, textId));
  if (there >= MOST_COMMENTS) throw new Refused(['review.wrong.enough', { most: MOST_COMMENTS }]);
}

/** The first comment of a thread on this text, by its id. @throws NotThere */
export async function threadHead(write: Queries, of: TextRow, id: string) {
  const [head] = await write.select().from(comment).where(eq(comment.id, id));
  if (head?.textId !== of.id || head.answersId !== null) throw new NotThere('comment');
  return head;
}

async function ownComment(write: Queries, by: Staff, of: TextRow, id: string) {
  const [said] = await write.select().from(comment).where(eq(comment.id, id));
  if (said?.textId !== of.id || said.authorId !== by.staffId) throw new NotThere('comment');
  return said;
}

async function written(
  write: Queries,
  by: Staff,
  of: TextRow,
  { id, body, action }: { id: string; body: string; action: string },
  now: number,
): Promise<Written> {
  const mentioned = await noteMentions(write, by, of, { commentId: id, body }, now);
  const { storyId, language } = of;
  await auditText(write, by, action, { storyId, language, commentId: id }, now);
  return { commentId: id, mentioned };
}

/** What is stored of the block and the words that a comment is about. @throws Refused */
function anchorOf(document: Document, { position, words = '', start = 0 }: NewComment) {
  if (position === null) {
    if (words !== '') throw new Refused('review.wrong.wordsOfText', 'position', 422);
    return { words: '' };
  }
  const block = anchorBlocks(document, blockHashes(document))[position];
  if (!block) throw new Refused('review.wrong.noParagraph', 'position', 422);
  const whole = { block: block.hash, quote: quoteOf(block.text), context: block.text };
  if (words === '') return { ...whole, words: '' };
  const range = findWords(block.text, words, start);
  if (!range) throw new Refused('review.wrong.noWords', 'words', 422);
  return { ...whole, ...range, words: block.text.slice(range.start, range.end) };
}

function requireSuggestible(words: string, replacement: string): void {
  if (words === '') throw new Refused('review.wrong.suggestOnWords', 'words', 422);
  if (words.includes('\n')) throw new Refused('review.wrong.suggestInOne', 'words', 422);
  if (words === replacement) throw new Refused('review.wrong.sameWords', 'replacement', 422);
}

async function settle(write: Queries, id: string, by: string | null, now: number): Promise<void> {
  const settled = { resolvedAt: by === null ? null : now, resolvedBy: by };
  await write.update(comment).set(settled).where(eq(comment.id, id));
}
