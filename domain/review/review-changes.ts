import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { approval, review } from '@/db/schema/publishing';
import { requireUntrashed } from '@/domain/access/require-untrashed';
import { requireText, revisionInReview, type TextRow } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import { Refused } from '@/domain/forms/form';
import { notifyConcerned } from '@/domain/notifications/notify-changes';
import type { Author } from '@/domain/permissions/staff';
import { isSender, requireRight } from '@/domain/publishing/rights';
import { endScheduleOf } from '@/domain/publishing/schedule-end-changes';
import { auditText } from '@/domain/texts/audit-changes';
import { noteMilestone } from '@/domain/texts/milestone-changes';
import { touchStory } from '@/domain/texts/revision-changes';
import { requireReviewer } from './reviewer-queries';

/**
 * Sends the working revision of a text to review, with the working details of its story; later
 * saves do not change what is reviewed. A
 * published or unpublished text keeps that status meanwhile. An earlier approval ends.
 * @param wanted.note for the reviewer
 * @param wanted.reviewForId the reviewer; null or absent for anybody who may approve
 * @param wanted.version the version that the user saw; no other one is sent
 * @returns `changed` when somebody saved meanwhile, or this revision is already published
 * @throws NotThere, NotAllowed, Refused
 */
export async function requestReview(
  write: Queries,
  by: Author,
  wanted: TextKey & { note: string; version?: number; reviewForId?: string | null },
  now: number,
): Promise<'sent' | 'sentBefore' | 'changed'> {
  const { storyId, language, note, version, reviewForId = null } = wanted;
  const found = await requireText(write, by, 'text.see', wanted);
  requireRight(by, found, 'submit');
  requireUntrashed(found);
  if (version !== undefined && version !== found.version) return 'changed';
  const { workingRevisionId: revisionId, publicRevisionId, state } = found;
  const { workingId: detailsRevisionId, hasChanges } = found.details;
  const isPublic = state === 'published' && publicRevisionId === revisionId && !hasChanges;
  if (revisionId === null || isPublic) return 'changed';
  const request = { revisionId, detailsRevisionId, note, requestedBy: by.staffId, reviewForId };
  if (isRequested(found, request)) return 'sentBefore';
  await requireReviewer(write, reviewForId);
  const opened = { ...request, state: 'open' as const, requestedAt: now, ...UNANSWERED };
  await write
    .insert(review)
    .values({ textId: found.id, ...opened })
    .onConflictDoUpdate({ target: review.textId, set: opened });
  await write.delete(approval).where(eq(approval.textId, found.id));
  const sent = { textId: found.id, revisionId, note };
  await noteMilestone(write, by, { ...sent, is: 'submitted' }, now);
  await touchStory(write, by, storyId, now);
  await auditText(write, by, 'text.submit', { storyId, language, note }, now);
  return 'sent';
}

const UNANSWERED = { answer: '', answeredAt: null, answeredBy: null };

/** The same request is open or approved already, for example because its form was sent twice. */
function isRequested(
  { review: of, approval }: TextRow,
  request: Pick<
    NonNullable<TextRow['review']>,
    'revisionId' | 'detailsRevisionId' | 'note' | 'requestedBy' | 'reviewForId'
  >,
): boolean {
  const isSame =
    of?.revisionId === request.revisionId &&
    of.detailsRevisionId === request.detailsRevisionId &&
    of.requestedBy === request.requestedBy &&
    of.reviewForId === request.reviewForId;
  // The note is deleted when the request has been approved.
  const isApproved = approval?.revisionId === request.revisionId;
  return isSame && (isApproved || (of.state === 'open' && of.note === request.note));
}

/**
 * Ends a review or an approval so that the text can be revised: a reviewer requests changes with a
 * note, or the sender withdraws the request. A scheduled publication of the revision is removed.
 * @param wanted.revisionId the revision that was read; if another one was sent since, nothing
 * changes
 * @throws NotThere, NotAllowed, Refused without a note or while the story is in the trash
 */
export async function requestChanges(
  write: Queries,
  by: Author,
  wanted: TextKey & { note: string; revisionId?: string },
  now: number,
): Promise<'returned' | 'returnedBefore' | 'notInReview' | 'changed'> {
  const { storyId, language, note } = wanted;
  const found = await requireText(write, by, 'text.see', wanted);
  requireRight(by, found, 'requestChanges');
  requireUntrashed(found);
  const isWithdrawn = isSender(by, found);
  if (note === '' && !isWithdrawn) throw new Refused('writing.wrong.noteMissing', 'note', 422);
  const revisionId = revisionInReview(found) ?? found.approval?.revisionId;
  if (revisionId === undefined) {
    return isAnsweredBy(by, found, wanted) ? 'returnedBefore' : 'notInReview';
  }
  if (wanted.revisionId !== undefined && wanted.revisionId !== revisionId) return 'changed';
  const state = isWithdrawn ? ('closed' as const) : ('changesRequested' as const);
  const answer = { revisionId, state, answer: note, answeredAt: now, answeredBy: by.staffId };
  await write
    .insert(review)
    .values({ textId: found.id, requestedAt: now, ...answer })
    .onConflictDoUpdate({ target: review.textId, set: answer });
  await write.delete(approval).where(eq(approval.textId, found.id));
  await noteMilestone(write, by, { textId: found.id, revisionId, is: 'returned', note }, now);
  await endScheduleOf(write, found.id, revisionId);
  await touchStory(write, by, storyId, now);
  await auditText(write, by, 'text.return', { storyId, language, note }, now);
  return 'returned';
}

/** The user gave this answer already, for example because the form was sent twice. */
function isAnsweredBy(
  by: Author,
  { review: of }: TextRow,
  { note, revisionId }: { note: string; revisionId?: string },
): boolean {
  const isIt = revisionId === undefined || revisionId === of?.revisionId;
  return isIt && of?.answeredAt != null && of.answeredBy === by.staffId && of.answer === note;
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
  const found = await requireText(write, by, 'text.see', wanted);
  requireRight(by, found, 'approve');
  requireUntrashed(found);
  if (found.review?.state !== 'open') return 'notInReview';
  if (found.review.revisionId !== wanted.revisionId) return 'changed';
  if (found.review.reviewForId !== wanted.wasForId) return 'passedBefore';
  await requireReviewer(write, reviewForId);
  await write.update(review).set({ reviewForId }).where(eq(review.textId, found.id));
  const news = { kind: 'submitted' as const, storyId, language, note: found.review.note };
  await notifyConcerned(write, by, news, now);
  await auditText(write, by, 'text.passReview', { storyId, language, reviewForId }, now);
  return 'passed';
}
