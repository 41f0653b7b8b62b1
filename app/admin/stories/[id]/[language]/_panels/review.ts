import { differenceOf } from '@/components/admin/comparison/difference';
import type { PublicationStatus } from '@/components/admin/writing/publishing/PublicationStatus.client';
import type { WritingData } from '@/components/admin/writing/writing';
import { textSubject } from '@/domain/access/text-access-queries';
import { anchorBlocks } from '@/domain/anchors/anchor-text';
import { placedIn } from '@/domain/comments/comment';
import { listThreads } from '@/domain/comments/comment-queries';
import { blockHashes } from '@/domain/documents/block-hashes';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { getApprovedVersion } from '@/domain/review/review-queries';
import type { WritingPageStory, WritingPageText } from '@/domain/writing/writing-page';

/** The comments on a text, each with its place; null for those who may not comment. */
export async function commentsOn(
  staff: Staff,
  { text, facts }: WritingPageStory,
  language: string,
): Promise<WritingData['comments']> {
  if (!text || facts.row.binnedAt !== null) return null;
  const row = { ...text.row, language };
  if (!mayDo(staff, 'text.comment', textSubject(row, staff))) return null;
  const { body } = text.content;
  const blocks = anchorBlocks(body, blockHashes(body));
  return (await listThreads(staff, row)).map((thread) => placedIn(thread, blocks, language));
}

/** Who approved which revision of a text, and how much changed since. */
export async function approvalOf(
  text: WritingPageText | null,
): Promise<PublicationStatus['approved']> {
  if (!text?.row.approval) return null;
  const { revisionId, approvedAt } = text.row.approval;
  const read = await getApprovedVersion(text.row);
  const since = read && differenceOf(read.content, text.content);
  return {
    revisionId,
    by: text.approvedBy,
    at: approvedAt,
    writtenSince: since ? since.changed + since.fields.length : 0,
  };
}
