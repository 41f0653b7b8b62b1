import { storyPath } from '@/app/address';
import type { PublicationStatus } from '@/components/admin/writing/publishing/PublicationStatus.client';
import { textPath } from '@/domain/addresses/staff-address';
import { getAssignmentPage } from '@/domain/assignments/assignment-queries';
import { mayDo } from '@/domain/permissions/permissions';
import { isSender, publishingOffers } from '@/domain/publishing/rights';
import { isOpen } from '@/domain/review/comment';
import { listReviewers } from '@/domain/review/reviewer-queries';
import type { PanelContext, PanelData } from './panel';
import { approvalOf, commentsOn } from './review';

/** Publication, review, comments and assignment. */
export async function publishingPanel(
  context: PanelContext,
): PanelData<'may' | 'standing' | 'comments' | 'reviewers' | 'given'> {
  const { staff, story, storyId, language } = context;
  const comments = await commentsOn(staff, story, language);
  return {
    may: offersOf(context),
    standing: {
      ...standingOf(context),
      openComments: comments?.filter(isOpen).length ?? 0,
      approved: await approvalOf(story.text),
    },
    comments,
    reviewers: await listReviewers(),
    given: await getAssignmentPage(staff, { storyId, language }),
  };
}

function offersOf({ staff, story, language }: PanelContext) {
  const { text, facts, isOwn, isPublic } = story;
  const { createdBy, binnedAt } = facts.row;
  const begun = { state: 'draft' as const, createdBy, firstPublishedAt: null };
  const isTrashed = binnedAt !== null;
  const row = text?.row ?? { ...begun, language, isTrashed, review: null, approval: null };
  const offers = publishingOffers(staff, row);
  const state = isPublic ? ('published' as const) : ('draft' as const);
  return {
    ...offers,
    erase: text !== null && offers.erase,
    trash: mayDo(staff, 'story.trash', { isOwn, state }),
  };
}

function standingOf({
  staff,
  story,
  language,
  seesDraft,
}: PanelContext): Omit<PublicationStatus, 'openComments' | 'approved'> {
  const { text } = story;
  const row = text?.row;
  const here = textPath(story.facts.row.id, language);
  const { review = null, approval = null, withdrawal = null } = row ?? {};
  const inReview = review?.state === 'open' ? review : null;
  const returned = review?.state === 'changesRequested' ? review : null;
  return {
    state: story.languages.find((each) => each.language === language)?.state ?? 'draft',
    isAhead: row?.state === 'published' && row.publicRevisionId !== row.workingRevisionId,
    isTrashed: story.facts.row.binnedAt !== null,
    publishedAt: row?.publishedAt ?? 0,
    withdrawal: withdrawal && {
      withdrawnAt: withdrawal.withdrawnAt,
      reason: withdrawal.reason,
      note: withdrawal.note,
    },
    review: inReview && {
      by: text?.submittedBy ?? null,
      at: inReview.requestedAt,
      note: inReview.note,
    },
    changesRequested: returned && {
      by: text?.reviewer ?? null,
      at: returned.answeredAt ?? returned.requestedAt,
      note: returned.answer,
    },
    isSender: isSender(staff, { review }),
    publicPath: row?.state === 'published' ? storyPath(language, row.slug) : null,
    previewPath: text && seesDraft ? `${here}/preview` : null,
    reviewPath: text && seesDraft ? `${here}/review` : null,
    reviewForId: review?.reviewForId ?? '',
    toPublish: inReview?.revisionId ?? approval?.revisionId ?? row?.workingRevisionId ?? '',
  };
}
