import { storyPath } from '@/app/address';
import { detailsCompared } from '@/app/admin/stories/[id]/[language]/details/details-in-words';
import { detailsNamed } from '@/app/admin/stories/[id]/[language]/details/details-named';
import type { PublicationStatus } from '@/components/admin/writing/publishing/PublicationStatus.client';
import { textPath } from '@/domain/addresses/staff-address';
import { getAnnouncing } from '@/domain/announcements/recipient-queries';
import { getAssignmentPage } from '@/domain/assignments/assignment-queries';
import { isOpen } from '@/domain/comments/comment';
import { listMentionable } from '@/domain/mentions/mention-queries';
import { mayDo } from '@/domain/permissions/permissions';
import { isSender, publishingOffers } from '@/domain/publishing/rights';
import { listReviewers } from '@/domain/review/reviewer-queries';
import { getDetailsToPublish } from '@/domain/stories/details-to-publish-queries';
import type { WritingPageStory } from '@/domain/writing/writing-page';
import { languageName } from '@/i18n/languages';
import { listed } from '@/i18n/phrases';
import { listKnown } from './details';
import type { PanelContext, PanelData } from './panel';
import { approvalOf, commentsOn } from './review';

/** Publication, review, comments and assignment. */
export async function publishingPanel(
  context: PanelContext,
): PanelData<'may' | 'standing' | 'comments' | 'mentionable' | 'reviewers' | 'given'> {
  const { staff, story, storyId, language } = context;
  const comments = await commentsOn(staff, story, language);
  return {
    may: offersOf(context),
    standing: {
      ...standingOf(context),
      openComments: comments?.filter(isOpen).length ?? 0,
      approved: await approvalOf(story.text),
      ...(await detailsComing(context)),
      announcing: await announcingOf(context),
    },
    comments,
    mentionable: comments && story.text ? await listMentionable(staff, story.text.row) : [],
    reviewers: await listReviewers(),
    given: await getAssignmentPage(staff, { storyId, language }),
  };
}

function offersOf({ staff, story, language }: PanelContext) {
  const { text, facts, isOwn, state } = story;
  const { createdBy, binnedAt, isTemplate } = facts.row;
  const begun = { state: 'draft' as const, createdBy, firstPublishedAt: null };
  const isTrashed = binnedAt !== null;
  const row = text?.row ?? { ...begun, language, isTrashed, review: null, approval: null };
  const offers = publishingOffers(staff, { ...row, isTemplate });
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
}: PanelContext): Omit<
  PublicationStatus,
  'openComments' | 'approved' | 'details' | 'newerDetails' | 'announcing'
> {
  const { text } = story;
  const row = text?.row;
  const here = textPath(story.facts.row.id, language);
  const { review = null, withdrawal = null } = row ?? {};
  const inReview = review?.state === 'open' ? review : null;
  const returned = review?.state === 'changesRequested' ? review : null;
  return {
    state: story.languages.find((each) => each.language === language)?.state ?? 'draft',
    isAhead:
      row?.state === 'published' &&
      (row.publicRevisionId !== row.workingRevisionId || row.details.hasChanges),
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
    toPublish: toPublish(story),
  };
}

function announcingOf({ staff, story, storyId, language }: PanelContext) {
  const wasPublished = (story.text?.row.firstPublishedAt ?? null) !== null;
  return getAnnouncing(staff, { storyId, language, wasPublished });
}

function toPublish({ text }: WritingPageStory): string {
  if (!text) return '';
  const { review, approval, workingRevisionId } = text.row;
  const inReview = review?.state === 'open' ? review : null;
  return inReview?.revisionId ?? approval?.revisionId ?? workingRevisionId ?? '';
}

/** Details that a publication makes public, and newer ones that it may make public instead. */
async function detailsComing({
  staff,
  story,
  storyId,
  language,
  interfaceLanguage,
  timeZone,
}: PanelContext): Promise<Pick<PublicationStatus, 'details' | 'newerDetails'>> {
  const { coming, newer } = await getDetailsToPublish(staff, { storyId, language });
  const shown = (changes: typeof coming) => {
    if (!changes || !story.isPublic) return null;
    const others = changes.languages.map((each) => languageName(each, interfaceLanguage));
    return {
      fields: detailsNamed(changes.fields, interfaceLanguage),
      languages: listed(others, interfaceLanguage),
    };
  };
  if (!newer) return { details: shown(coming), newerDetails: null };
  const page = { interfaceLanguage, timeZone, language, known: await listKnown(interfaceLanguage) };
  const lines = await detailsCompared(newer.before, newer.after, page);
  return {
    details: shown(coming),
    newerDetails: {
      older: newer.older,
      fields: detailsNamed(newer.fields, interfaceLanguage),
      lines: lines.filter(({ isChanged }) => isChanged),
      olderChanges: shown(coming),
      newerChanges: shown(newer.coming),
    },
  };
}
