'use client';

import { useWritingMessages } from '@/components/admin/writing/WritingMessages.client';

/** The publication status of a text. */
export interface PublicationStatus {
  state: 'draft' | 'review' | 'scheduled' | 'published' | 'withdrawn';
  /** Whether the current revision is newer than the public one. */
  isAhead: boolean;
  isTrashed: boolean;
  /** A version waits for review; a public text stays public meanwhile. */
  isInReview: boolean;
  publishedAt: number;
  withdrawnAt: number;
  withdrawalReason: string;
  withdrawalNote: string;
  submittedAt: number;
  submittedBy: string | null;
  /** Note of the submitter, or of the reviewer who returned the text. */
  reviewNote: string;
  reviewer: string | null;
  /** Address of the public page, while there is one. */
  publicPath: string | null;
  previewPath: string | null;
  /** Address of the review page. */
  reviewPath: string | null;
  /** Id of the reviewer asked last; empty for any. */
  reviewForId: string;
  openComments: number;
  /** The version that publishing takes: the one in review, else the approved one, else what is written. */
  toPublish: string;
  /** The approved revision, while there is one. */
  approved: {
    revisionId: string;
    by: string | null;
    at: number;
    /** Number of paragraphs changed since. */
    writtenSince: number;
  } | null;
}

/** The publication status in sentences, with a link to the public page. */
export function PublicationStatusText({ standing }: { standing: PublicationStatus }) {
  const { t, moment } = useWritingMessages();
  const { state, isAhead, isInReview, isTrashed, reviewNote, reviewer, submittedBy } = standing;
  const { approved, openComments } = standing;
  return (
    <div className="desk-standing" data-state={state}>
      {isTrashed && <p>{t('writing.standing.binned')}</p>}
      {state === 'published' && (
        <p>
          {t('writing.standing.published', { time: moment(standing.publishedAt) })}{' '}
          {isAhead && t('writing.standing.ahead')}
        </p>
      )}
      {state === 'withdrawn' && (
        <p>{t('writing.standing.withdrawn', { time: moment(standing.withdrawnAt) })}</p>
      )}
      {(state === 'draft' || state === 'scheduled') && <p>{t('writing.standing.draft')}</p>}
      {isInReview && (
        <p>
          {t('writing.standing.review', {
            name: submittedBy ?? t('writing.conflict.somebody'),
            time: moment(standing.submittedAt),
          })}
        </p>
      )}
      {approved && (
        <p>
          {t('writing.standing.approved', {
            name: approved.by ?? t('writing.conflict.somebody'),
            time: moment(approved.at),
          })}{' '}
          {approved.writtenSince > 0 &&
            t('writing.standing.since', { count: approved.writtenSince })}
        </p>
      )}
      {openComments > 0 && (
        <p>
          <a href="#comments">{t('writing.standing.comments', { count: openComments })}</a>
        </p>
      )}
      {reviewNote && (isInReview || reviewer) && (
        <blockquote className="desk-note">
          <p dir="auto">{reviewNote}</p>
          <p className="faint">
            {isInReview ? submittedBy : t('writing.standing.returned', { name: reviewer ?? '' })}
          </p>
        </blockquote>
      )}
      <p className="toolbar">
        {standing.publicPath && (
          <a href={standing.publicPath}>{t('writing.standing.publicPage')}</a>
        )}
        {standing.reviewPath && (isInReview || approved) && (
          <a href={standing.reviewPath}>{t('writing.standing.readReview')}</a>
        )}
        {standing.previewPath && <a href={standing.previewPath}>{t('writing.preview.link')}</a>}
      </p>
    </div>
  );
}
