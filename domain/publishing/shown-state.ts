import type { TextState } from '@/domain/permissions/permissions';

/** The state of a text as staff see it. */
export type ShownState = TextState | 'review' | 'scheduled' | 'withdrawnScheduled';

/** The state of a text on its own page; a template is never published. */
export type PageState = ShownState | 'template';

/** What readers cannot see shows how far it is on its way: scheduled, else in review. */
export function shownState(
  text: { state: TextState; isTrashed: boolean },
  { isInReview, isScheduled }: { isInReview: boolean; isScheduled: boolean },
): ShownState {
  const comes = isScheduled && !text.isTrashed;
  if (text.state === 'withdrawn') return comes ? 'withdrawnScheduled' : 'withdrawn';
  if (text.state !== 'draft') return text.state;
  if (comes) return 'scheduled';
  return isInReview ? 'review' : 'draft';
}

/** Id of the revision that readers see; an unpublished text keeps its last one, which nobody sees. */
export function revisionReadersSee(text: {
  state: TextState;
  publicRevisionId: string | null;
}): string | null {
  return text.state === 'published' ? text.publicRevisionId : null;
}
