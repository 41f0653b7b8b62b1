import type { MarkName } from '@/components/admin/board/board-words';
import type { ListText } from '@/domain/story-list/story-list-row';

/** The shape of a text's status: what needs work most. */
export function markOf(text: Omit<ListText, 'title' | 'language'>): MarkName {
  const { state, isInReview, isPublic, behind, hasChanges } = text;
  if (isInReview) return 'review';
  if (isPublic && behind > 0) return 'behind';
  return isPublic && hasChanges ? 'changes' : state;
}
