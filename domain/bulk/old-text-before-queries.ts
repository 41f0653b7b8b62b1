/** Records for undo made while review, approval and withdrawal were columns of `text`. */
import type { TextBefore } from './text-before-changes';

export interface OldTextBefore
  extends Pick<
    TextBefore,
    'publicRevisionId' | 'title' | 'teaser' | 'firstPublishedAt' | 'publishedAt'
  > {
  state: TextBefore['state'] | 'review' | 'scheduled';
  withdrawnAt: number | null;
  withdrawalReason: string;
  withdrawalNote: string;
  reviewRevisionId: string | null;
  reviewNote: string;
  reviewerId: string | null;
  reviewForId: string | null;
  submittedAt: number | null;
  submittedBy: string | null;
  approvedRevisionId: string | null;
  approvedBy: string | null;
  approvedAt: number | null;
  storyFirstPublishedAt?: number | null;
  schedules?: TextBefore['schedules'];
  assignments?: TextBefore['assignments'];
}

/** A record in today's form. */
export function currentRecord(record: TextBefore | OldTextBefore, textId: string): TextBefore {
  if (!('reviewNote' in record)) return record;
  const { publicRevisionId, title, teaser, firstPublishedAt, publishedAt } = record;
  return {
    ...{ publicRevisionId, title, teaser, firstPublishedAt, publishedAt },
    state: record.state === 'review' || record.state === 'scheduled' ? 'draft' : record.state,
    review: reviewOf(record, textId),
    approval: record.approvedRevisionId
      ? {
          textId,
          revisionId: record.approvedRevisionId,
          detailsRevisionId: null,
          approvedAt: record.approvedAt ?? 0,
          approvedBy: record.approvedBy,
        }
      : null,
    withdrawal:
      record.state === 'withdrawn'
        ? {
            textId,
            withdrawnAt: record.withdrawnAt ?? 0,
            withdrawnBy: null,
            reason: record.withdrawalReason,
            note: record.withdrawalNote,
          }
        : null,
    storyFirstPublishedAt: record.storyFirstPublishedAt ?? record.firstPublishedAt,
    schedules: record.schedules ?? [],
    assignments: record.assignments ?? [],
  };
}

function reviewOf(record: OldTextBefore, textId: string): TextBefore['review'] {
  const { reviewRevisionId, reviewNote, reviewerId } = record;
  const isOpen = reviewRevisionId !== null;
  if (!isOpen && record.submittedBy === null && reviewerId === null) return null;
  const isAnswered = reviewerId !== null && record.approvedRevisionId === null;
  return {
    textId,
    state: isOpen ? 'open' : isAnswered ? 'changesRequested' : 'closed',
    revisionId: reviewRevisionId ?? '',
    detailsRevisionId: null,
    note: isOpen ? reviewNote : '',
    requestedAt: record.submittedAt ?? 0,
    requestedBy: record.submittedBy,
    reviewForId: record.reviewForId,
    answer: isOpen ? '' : reviewNote,
    answeredAt: null,
    answeredBy: reviewerId,
  };
}
