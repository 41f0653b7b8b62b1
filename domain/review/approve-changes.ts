import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { text } from '@/db/schema/stories';
import { requireText } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { endAssignment } from '@/domain/assignments/assignment-end-changes';
import type { Author } from '@/domain/permissions/staff';
import { auditText } from '@/domain/texts/audit-changes';
import { noteMilestone } from '@/domain/texts/milestone-changes';
import { touchStory } from '@/domain/texts/revision-changes';

/**
 * Approves the revision in review and ends the review. Publishing and scheduling use this revision
 * in spite of later saves, until another one is sent to review or the text is published.
 * @param wanted.revisionId the revision that the reviewer read; no other one is approved
 * @returns false when that revision is not in review, or not any more
 * @throws NotThere, NotAllowed
 */
export async function approveText(
  write: Queries,
  by: Author,
  wanted: TextKey & { revisionId: string },
  now: number,
): Promise<boolean> {
  const { storyId, language, revisionId } = wanted;
  const found = await requireText(write, by, 'text.approve', wanted);
  if (revisionId === '') return false;
  if (found.approvedRevisionId === revisionId) return true;
  if (found.reviewRevisionId !== revisionId) return false;
  await write
    .update(text)
    .set({
      state: found.state === 'review' ? 'draft' : found.state,
      reviewRevisionId: null,
      reviewNote: '',
      reviewerId: null,
      submittedAt: null,
      approvedRevisionId: revisionId,
      approvedBy: by.staffId,
      approvedAt: now,
    })
    .where(eq(text.id, found.id));
  await noteMilestone(write, by, { textId: found.id, revisionId, is: 'approved' }, now);
  await touchStory(write, by, storyId, now);
  await endAssignment(write, by, { storyId, language }, now);
  await auditText(write, by, 'text.approve', { storyId, language, revisionId }, now);
  return true;
}
