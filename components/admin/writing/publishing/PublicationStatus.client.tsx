'use client';

import { useTranslations } from 'use-intl/react';
import { NOTE } from '@/components/admin/ui/classes';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { useShortMoment } from '@/components/admin/ui/use-moment';
import type { Announcing } from '@/domain/announcements/announcing';
import type { PageState } from '@/domain/publishing/shown-state';
import type { DetailsChanges, NewerDetailsShown } from './DetailsChoice.client';

/** The publication status of a text. */
export interface PublicationStatus {
  state: PageState;
  /** Whether the current revision is newer than the public one. */
  isAhead: boolean;
  isTrashed: boolean;
  publishedAt: number;
  withdrawal: { withdrawnAt: number; reason: string; note: string } | null;
  /** A version waits for review; a public text stays public meanwhile. */
  review: { by: string | null; at: number; note: string } | null;
  /** A reviewer requested changes, and the text was not sent again yet. */
  changesRequested: { by: string | null; at: number; note: string } | null;
  /** The user sent the text to review last. */
  isSender: boolean;
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
  /** Labels of details that publishing makes public, and the other languages that show them too. */
  details: DetailsChanges | null;
  newerDetails: NewerDetailsShown | null;
  /** What publishing sends to subscribers; null where there are none. */
  announcing: Announcing | null;
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
  const t = useTranslations();
  const moment = useShortMoment();
  const { state, isAhead, review, changesRequested } = standing;
  const { approved, openComments, withdrawal } = standing;
  const note = review?.note || changesRequested?.note;
  const somebody = t('writing.conflict.somebody');
  return (
    <div className="[&>*+*]:mt-2" data-state={state}>
      {state === 'published' && (
        <p>
          {t('writing.standing.published', { time: moment(standing.publishedAt) })}{' '}
          {isAhead && t('writing.standing.ahead')}
        </p>
      )}
      {withdrawal && (
        <p>{t('writing.standing.withdrawn', { time: moment(withdrawal.withdrawnAt) })}</p>
      )}
      {state === 'template' && <p>{t('writing.checks.isTemplate')}</p>}
      {(state === 'draft' || state === 'scheduled') && <p>{t('writing.standing.draft')}</p>}
      {review && (
        <p>
          {t('writing.standing.review', { name: review.by ?? somebody, time: moment(review.at) })}
        </p>
      )}
      {changesRequested && (
        <p>
          {t('writing.standing.returned', {
            name: changesRequested.by ?? somebody,
            time: moment(changesRequested.at),
          })}
        </p>
      )}
      {approved && (
        <p>
          {t('writing.standing.approved', {
            name: approved.by ?? somebody,
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
      {note && (
        <blockquote className={NOTE}>
          <p dir="auto">{note}</p>
          {review?.by && <p className="faint">{review.by}</p>}
        </blockquote>
      )}
      <Toolbar>
        {standing.publicPath && (
          <a href={standing.publicPath}>{t('writing.standing.publicPage')}</a>
        )}
        {standing.reviewPath && (review || approved) && (
          <a href={standing.reviewPath}>{t('writing.standing.readReview')}</a>
        )}
        {standing.previewPath && <a href={standing.previewPath}>{t('writing.preview.link')}</a>}
      </Toolbar>
    </div>
  );
}
