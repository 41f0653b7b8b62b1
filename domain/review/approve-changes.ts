import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { approval, review } from '@/db/schema/publishing';
import { requireUntrashed } from '@/domain/access/require-untrashed';
import { requireText, revisionInReview } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { endAssignment } from '@/domain/assignments/assignment-end-changes';
import type { Author } from '@/domain/permissions/staff';
import { requireRight } from '@/domain/publishing/rights';
import { auditText } from '@/domain/texts/audit-changes';
import { noteMilestone } from '@/domain/texts/milestone-changes';
import { touchStory } from '@/domain/texts/revision-changes';

/**
 * Approves the revision in review, with the details sent with it, and ends the review. Publishing and scheduling use this revision
 * in spite of later saves, until another one is sent to review or the text is published.
 * @param wanted.revisionId the revision that the reviewer read; no other one is approved
 * @param wanted.detailsId the version of the details that the reviewer read; null for those of a
 * story without saved details, absent for whatever was sent
 * @returns `otherSent` when that revision is not in review, or not any more
 * @throws NotThere, NotAllowed, Refused while the story is in the trash
 */
export async function approveText(
  write: Queries,
  by: Author,
  wanted: TextKey & { revisionId: string; detailsId?: string | null },
  now: number,
): Promise<'approved' | 'approvedBefore' | 'otherSent'> {
  const { storyId, language, revisionId } = wanted;
  const found = await requireText(write, by, 'text.see', wanted);
  requireRight(by, found, 'approve');
  requireUntrashed(found);
  if (revisionId === '') return 'otherSent';
  if (found.approval?.revisionId === revisionId) return 'approvedBefore';
  if (revisionInReview(found) !== revisionId) return 'otherSent';
  const detailsRevisionId = found.review?.detailsRevisionId ?? null;
  const { detailsId } = wanted;
  if (detailsId !== undefined && detailsId !== detailsRevisionId) return 'otherSent';
  await write
    .update(review)
    .set({ state: 'closed', note: '', answer: '', answeredAt: now, answeredBy: by.staffId })
    .where(eq(review.textId, found.id));
  const approved = { revisionId, detailsRevisionId, approvedAt: now, approvedBy: by.staffId };
  await write
    .insert(approval)
    .values({ textId: found.id, ...approved })
    .onConflictDoUpdate({ target: approval.textId, set: approved });
  await noteMilestone(write, by, { textId: found.id, revisionId, is: 'approved' }, now);
  await touchStory(write, by, storyId, now);
  await endAssignment(write, by, { storyId, language }, now);
  await auditText(write, by, 'text.approve', { storyId, language, revisionId }, now);
  return 'approved';
}
