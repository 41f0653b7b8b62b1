import type { TextState } from '@/domain/permissions/permissions';

/** The state of a text as staff see it. */
export type ShownState = TextState | 'review' | 'scheduled';

/** A draft shows how far it is on its way: scheduled, else in review. */
export function shownState(
  text: { state: TextState; isTrashed: boolean },
  { isInReview, isScheduled }: { isInReview: boolean; isScheduled: boolean },
): ShownState {
  if (text.state !== 'draft') return text.state;
  if (isScheduled && !text.isTrashed) return 'scheduled';
  return isInReview ? 'review' : 'draft';
}
