import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { approval, review } from '@/db/schema/publishing';
import type { TextRow } from '@/domain/access/text-access-queries';

/** Ends the review and the approval of a text; who sent it to review last stays known. */
export async function endReview(write: Queries, found: TextRow): Promise<void> {
  if (found.review) {
    const closed = { state: 'closed' as const, note: '', answer: '', reviewForId: null };
    await write.update(review).set(closed).where(eq(review.textId, found.id));
  }
  if (found.approval) await write.delete(approval).where(eq(approval.textId, found.id));
}
