import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { text } from '@/db/schema/stories';
import { requireText, textSubject } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { mayDo, NotAllowed } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { endScheduleOf } from '@/domain/publishing/schedule-end-changes';
import { auditText } from '@/domain/texts/audit-changes';
import { noteMilestone } from '@/domain/texts/milestone-changes';
import { touchStory } from '@/domain/texts/revision-changes';
import { UNAPPROVED } from '@/domain/texts/unapproved';
import { requireReviewer } from './reviewer-queries';

/**
 * Sends the working revision of a text to review; later saves do not change what is reviewed. A
 * published or unpublished text keeps that status meanwhile. An earlier approval ends.
 * @param wanted.note for the reviewer
 * @param wanted.reviewForId the reviewer; null or absent for anybody who may approve
 * @param wanted.version the version that the user saw; no other one is sent
 * @returns false when somebody saved meanwhile, or this revision is already published
 * @throws NotThere, NotAllowed, Refused
 */
export async function requestReview(
  write: Queries,
  by: Author,
  wanted: TextKey & { note: string; version?: number; reviewForId?: string | null },
  now: number,
): Promise<boolean> {
  const { storyId, language, note, version, reviewForId = null } = wanted;
  const found = await requireText(write, by, 'text.submit', wanted);
  if (version !== undefined && version !== found.version) return false;
  const isPublic =
    found.state === 'published' && found.publicRevisionId === found.workingRevisionId;
  if (found.workingRevisionId === null || isPublic) return false;
  await requireReviewer(write, reviewForId);
  await write
    .update(text)
    .set({
      state: found.state === 'draft' ? 'review' : found.state,
      reviewRevisionId: found.workingRevisionId,
      reviewNote: note,
      reviewerId: null,
      submittedAt: now,
      submittedBy: by.staffId,
      reviewForId,
      ...UNAPPROVED,
    })
    .where(eq(text.id, found.id));
  const sent = { textId: found.id, revisionId: found.workingRevisionId, note };
  await noteMilestone(write, by, { ...sent, is: 'submitted' }, now);
  await touchStory(write, by, storyId, now);
  await auditText(write, by, 'text.submit', { storyId, language, note }, now);
  return true;
}

/**
 * Ends a review or an approval so that the text can be revised: a reviewer requests changes with a
 * note, or the sender withdraws the request. A scheduled publication of the revision is removed.
 * The note is stored in `reviewNote`; `reviewerId` is set if a reviewer wrote it.
 * @param wanted.revisionId the revision that was read; if another one was sent since, nothing
 * changes
 * @throws NotThere, NotAllowed
 */
export async function requestChanges(
  write: Queries,
  by: Author,
  wanted: TextKey & { note: string; revisionId?: string },
  now: number,
): Promise<'returned' | 'notInReview' | 'changed'> {
  const { storyId, language, note } = wanted;
  const found = await requireText(write, by, 'text.see', wanted);
  const isReviewer = mayDo(by, 'text.publish', textSubject(found, by));
  const isSender = by.staffId !== null && found.submittedBy === by.staffId;
  if (!isReviewer && !isSender) throw new NotAllowed('text.publish');
  const revisionId = found.reviewRevisionId ?? found.approvedRevisionId;
  if (revisionId === null) return 'notInReview';
  if (wanted.revisionId !== undefined && wanted.revisionId !== revisionId) return 'changed';
  await write
    .update(text)
    .set({
      state: found.state === 'review' ? 'draft' : found.state,
      reviewRevisionId: null,
      reviewNote: note,
      reviewerId: isSender ? null : by.staffId,
      submittedAt: null,
      ...UNAPPROVED,
    })
    .where(eq(text.id, found.id));
  await noteMilestone(write, by, { textId: found.id, revisionId, is: 'returned', note }, now);
  await endScheduleOf(write, found.id, revisionId);
  await touchStory(write, by, storyId, now);
  await auditText(write, by, 'text.return', { storyId, language, note }, now);
  return 'returned';
}

/**
 * Reassigns a text in review to another reviewer, or to all of them.
 * @param wanted.revisionId the revision that the user saw in review; if it is another one now,
 * nothing changes
 * @param wanted.wasForId the reviewer at that time; if it was reassigned since, nothing changes
 * @throws NotThere, NotAllowed, Refused
 */
export async function reassignReview(
  write: Queries,
  by: Author,
  wanted: TextKey & { reviewForId: string | null; revisionId: string; wasForId: string | null },
  now: number,
): Promise<'passed' | 'notInReview' | 'changed' | 'passedBefore'> {
  const { storyId, language, reviewForId } = wanted;
  const found = await requireText(write, by, 'text.approve', wanted);
  if (found.reviewRevisionId === null) return 'notInReview';
  if (found.reviewRevisionId !== wanted.revisionId) return 'changed';
  if (found.reviewForId !== wanted.wasForId) return 'passedBefore';
  await requireReviewer(write, reviewForId);
  await write.update(text).set({ reviewForId }).where(eq(text.id, found.id));
  await auditText(write, by, 'text.passReview', { storyId, language, reviewForId }, now);
  return 'passed';
}
