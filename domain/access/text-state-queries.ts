/** SQL conditions on rows of `text`: how far a text is on its way to readers. */
import { and, eq, gt, not, type SQL } from 'drizzle-orm';
import { reads } from '@/db/client';
import { approval, type REVIEW_STATES, review } from '@/db/schema/publishing';
import { text } from '@/db/schema/stories';
import { schedule } from '@/db/schema/teamwork';
import { isIn, unindexed } from '@/db/sql';

const reviews = (state: (typeof REVIEW_STATES)[number]) =>
  reads().select({ id: review.textId }).from(review).where(eq(review.state, state));

const openReviews = () => reviews('open');

const approvals = () =>
  reads().select({ id: approval.textId }).from(approval).where(gt(approval.approvedAt, 0));

const pending = () =>
  reads()
    .select({ id: schedule.textId })
    .from(schedule)
    .where(and(eq(schedule.problem, ''), eq(schedule.does, 'publish')));

/** A revision is in review; an index leads from the open reviews to their texts. */
export const isInReview = (): SQL => isIn(text.id, openReviews());

/** The same where another index leads to the texts. */
export const isAlsoInReview = (): SQL => isIn(unindexed(text.id), openReviews());

/** A reviewer requested changes, and the text was not sent again. */
export const isReturned = (): SQL => isIn(text.id, reviews('changesRequested'));

/** A revision is approved and not published yet. */
export const isApproved = (): SQL => isIn(text.id, approvals());

/** A publication is scheduled and has not failed; `isToBePublished` leads, `isAlso…` does not. */
export const isToBePublished = (): SQL => isIn(text.id, pending());

export const isAlsoToBePublished = (): SQL => isIn(unindexed(text.id), pending());

/** A draft that is neither in review nor scheduled. */
export const isUnsentDraft = (): SQL | undefined =>
  and(eq(unindexed(text.state), 'draft'), not(isAlsoInReview()), not(isAlsoToBePublished()));
