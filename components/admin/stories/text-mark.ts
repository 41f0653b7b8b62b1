import type { MarkName } from '@/components/admin/board/board-words';
import type { ListText } from '@/domain/story-list/story-list-row';

type MarkedText = Omit<ListText, 'title' | 'language'>;

/** The status of a text in a list: what needs work most. */
export function statusOf(text: MarkedText): MarkName | 'withdrawnScheduled' {
  const { state, isInReview, isPublic, behind, hasChanges } = text;
  if (isInReview) return 'review';
  if (isPublic && behind > 0) return 'behind';
  return isPublic && hasChanges ? 'changes' : state;
}

/** The shape of a text's status. */
export function markOf(text: MarkedText): MarkName {
  const status = statusOf(text);
  return status === 'withdrawnScheduled' ? 'scheduled' : status;
}
