/** SQL conditions on rows of `text`: how far a text is on its way to readers. */
import { and, eq, not, type SQL } from 'drizzle-orm';
import { reads } from '@/db/client';
import { review } from '@/db/schema/publishing';
import { text } from '@/db/schema/stories';
import { schedule } from '@/db/schema/teamwork';
import { isIn, unindexed } from '@/db/sql';

const openReviews = () =>
  reads().select({ id: review.textId }).from(review).where(eq(review.state, 'open'));

const pending = () =>
  reads()
    .select({ id: schedule.textId })
    .from(schedule)
    .where(and(eq(schedule.problem, ''), eq(schedule.does, 'publish')));

/** A revision is in review; an index leads from the open reviews to their texts. */
export const isInReview = (): SQL => isIn(text.id, openReviews());

/** The same where another index leads to the texts. */
export const isAlsoInReview = (): SQL => isIn(unindexed(text.id), openReviews());

/** A publication is scheduled and has not failed; `isToBePublished` leads, `isAlso…` does not. */
export const isToBePublished = (): SQL => isIn(text.id, pending());

export const isAlsoToBePublished = (): SQL => isIn(unindexed(text.id), pending());

/** A draft that is neither in review nor scheduled. */
export const isUnsentDraft = (): SQL | undefined =>
  and(eq(unindexed(text.state), 'draft'), not(isAlsoInReview()), not(isAlsoToBePublished()));
