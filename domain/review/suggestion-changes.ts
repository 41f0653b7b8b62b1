import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { comment } from '@/db/schema/comments';
import { requireText, type TextRow } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import type { AnchorBlock } from '@/domain/anchors/anchor';
import { anchorBlocks } from '@/domain/anchors/anchor-text';
import { placeOf } from '@/domain/anchors/place';
import { replacedIn } from '@/domain/anchors/replace-words';
import { wordsAt } from '@/domain/comments/comment';
import { threadHead, type Written } from '@/domain/comments/comment-changes';
import { blockHashes } from '@/domain/documents/block-hashes';
import { parseDocument } from '@/domain/documents/document';
import { Refused } from '@/domain/forms/form';
import { noteMentions } from '@/domain/mentions/mention-changes';
import { newId } from '@/domain/new-id';
import { NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { auditText } from '@/domain/texts/audit-changes';
import { noteMilestone } from '@/domain/texts/milestone-changes';
import { putRevision } from '@/domain/texts/revision-changes';
import { contentOf } from '@/domain/texts/text-content';
import { changerOf, findWorkingRevision } from '@/domain/texts/working-text-queries';
import { storedSource } from '@/domain/translations/made-from-queries';
import { assertNotLockedByOther } from '@/domain/writing/edit-lock-changes';

type Head = Awaited<ReturnType<typeof threadHead>>;

/**
 * Puts what a comment suggests in the place of its words, as a new working revision, which the
 * history credits to both users. Words that were changed since are not replaced.
 * @param wanted.applied where the editor has put it already, in a revision that it saved
 * @throws NotThere, NotAllowed; Refused when it was decided, when the words were changed, and while
 * somebody else holds the edit lock
 */
export async function acceptSuggestion(
  write: Queries,
  by: Staff,
  wanted: TextKey & { commentId: string; applied: { at: number; from: number } | null },
  now: number,
): Promise<void> {
  const { storyId, language, commentId, applied } = wanted;
  const found = await requireText(write, by, 'text.write', wanted);
  const head = await undecided(write, found, commentId);
  const done = applied
    ? await appliedAlready(write, found, head, applied)
    : await apply(write, by, found, head, now);
  const decided = { outcome: 'accepted' as const, outcomeRevisionId: done.revisionId };
  const settled = { resolvedAt: now, resolvedBy: by.staffId };
  await write
    .update(comment)
    .set({ ...decided, ...settled, ...done.anchor })
    .where(eq(comment.id, head.id));
  const milestone = { textId: found.id, revisionId: done.revisionId, is: 'suggested' as const };
  await noteMilestone(write, by, { ...milestone, creditsId: head.authorId }, now);
  await auditText(write, by, 'text.acceptSuggestion', { storyId, language, commentId }, now);
}

/** Declines a suggestion; the reason is an answer to it. @throws NotThere, NotAllowed, Refused */
export async function declineSuggestion(
  write: Queries,
  by: Staff,
  wanted: TextKey & { commentId: string; reason: string },
  now: number,
): Promise<Written> {
  const { storyId, language, commentId, reason: body } = wanted;
  const found = await requireText(write, by, 'text.write', wanted);
  const head = await undecided(write, found, commentId);
  const id = newId(now);
  const said = { id, textId: found.id, revisionId: head.revisionId, authorId: by.staffId };
  await write.insert(comment).values({ ...said, answersId: head.id, body, createdAt: now });
  const settled = { outcome: 'declined' as const, resolvedAt: now, resolvedBy: by.staffId };
  await write.update(comment).set(settled).where(eq(comment.id, head.id));
  const mentioned = await noteMentions(write, by, found, { commentId: id, body }, now);
  await auditText(write, by, 'text.declineSuggestion', { storyId, language, commentId }, now);
  return { commentId: id, mentioned };
}

/** @throws NotThere; Refused when somebody decided it, or resolved it, meanwhile */
async function undecided(write: Queries, of: TextRow, id: string): Promise<Head> {
  const head = await threadHead(write, of, id);
  if (head.replacement === null) throw new NotThere('comment');
  const name = (await changerOf(write, head.resolvedBy)) ?? '';
  if (head.outcome === 'accepted') throw new Refused(['review.wrong.accepted', { name }]);
  if (head.outcome === 'declined') throw new Refused(['review.wrong.declined', { name }]);
  if (head.resolvedAt !== null) throw new Refused(['review.wrong.resolved', { name }]);
  return head;
}

interface Applied {
  revisionId: string;
  /** Where the new words are. */
  anchor: Pick<Head, 'block' | 'position' | 'context' | 'start' | 'end'>;
}

/** Checks that the working revision has the new words where the editor says that it put them. */
async function appliedAlready(
  write: Queries,
  of: TextRow,
  head: Head,
  { at, from }: { at: number; from: number },
): Promise<Applied> {
  const working = await findWorkingRevision(write, of);
  const blocks = working ? blocksOf(contentOf(working).body) : [];
  const replacement = head.replacement ?? '';
  const words = blocks[at]?.text.slice(from, from + replacement.length);
  if (!working || words !== replacement) throw new Refused('review.wrong.notApplied');
  return { revisionId: working.id, anchor: anchorOn(blocks, at, from, replacement) };
}

async function apply(
  write: Queries,
  by: Staff,
  of: TextRow,
  head: Head,
  now: number,
): Promise<Applied> {
  const working = await findWorkingRevision(write, of);
  if (!working) throw new NotThere('text');
  const content = contentOf(working);
  const blocks = blocksOf(content.body);
  const place = placeOf(head, blocks, of.language);
  const { at, range } = place;
  const replacement = head.replacement ?? '';
  if (at === null || !range || wordsAt(place, blocks) !== head.words) {
    throw new Refused('review.wrong.wordsChanged');
  }
  const parsed = parseDocument(replacedIn(content.body, at, range, replacement));
  if (!parsed.ok) throw new Refused('review.wrong.wordsChanged');
  const body = parsed.document;
  await assertNotLockedByOther(write, by, of.id, now);
  const sittingId = crypto.randomUUID();
  const made = { ...content, body, madeFrom: storedSource(working), sittingId };
  const { revisionId } = await putRevision(write, by, of, made, now, working);
  return { revisionId, anchor: anchorOn(blocksOf(body), at, range.start, replacement) };
}

function blocksOf(body: Parameters<typeof blockHashes>[0]): AnchorBlock[] {
  return anchorBlocks(body, blockHashes(body));
}

function anchorOn(
  blocks: readonly AnchorBlock[],
  position: number,
  start: number,
  words: string,
): Applied['anchor'] {
  const { hash = '', text = '' } = blocks[position] ?? {};
  return { block: hash, position, context: text, start, end: start + words.length };
}
