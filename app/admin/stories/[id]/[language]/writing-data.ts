import { cache } from 'react';
import { storyPath } from '@/app/address';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { readSettings } from '@/app/frame';
import { providerSettings } from '@/auth/provider';
import { requireStaff } from '@/auth/staff';
import { asEditorShows } from '@/components/admin/editor/image-shelf';
import type { PublicationStatus } from '@/components/admin/writing/publishing/PublicationStatus.client';
import type { WritingData } from '@/components/admin/writing/writing';
import { textPath } from '@/domain/addresses/staff-address';
import { getAssignmentPage } from '@/domain/assignments/assignment-queries';
import { countAttachments } from '@/domain/attachments/queries';
import { listCollections } from '@/domain/collections/queries';
import { figureIds } from '@/domain/documents/figures';
import { listKeptVersions, listRevisions } from '@/domain/history/history-queries';
import { offered } from '@/domain/images/library';
import { libraryImages } from '@/domain/images/library-queries';
import { getImages } from '@/domain/images/queries';
import { mayDo, NotThere, type Subject } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { listPlaces } from '@/domain/places/queries';
import { isSender, publishingOffers } from '@/domain/publishing/rights';
import { isOpen } from '@/domain/review/comment';
import { listReviewers } from '@/domain/review/reviewer-queries';
import { listWriters } from '@/domain/texts/byline-queries';
import { listTopics } from '@/domain/topics/queries';
import { listOutdated } from '@/domain/translations/outdated-queries';
import { getAround } from '@/domain/writing/presence-queries';
import type { WritingPageStory, WritingPageText } from '@/domain/writing/writing-page';
import { getWritingPageStory } from '@/domain/writing/writing-page-queries';
import { canonicalTag, INTERFACE_LANGUAGES, isKnownLanguage, languageName } from '@/i18n/languages';
import { detailsShown } from './details-shown';
import { approvalOf, commentsOn } from './review-status';
import { previewLinksShown, scheduleShown } from './schedule-and-links-shown';

/** Data of the writing page, read once per request; null where the user may see nothing. */
export const writingData = cache(
  async (storyId: string, language: string): Promise<WritingData | null> => {
    const staff = await requireStaff('text.see');
    const story = await deskStory(staff, storyId, language);
    if (!story) return null;
    const { text, facts, isOwn } = story;
    const subject: Subject = {
      isOwn: text ? text.row.createdBy === staff.staffId : isOwn,
      language,
    };
    const state = text?.row.state ?? 'draft';
    const mayWrite = mayDo(staff, 'text.write', { ...subject, state });
    const seesDraft = mayDo(staff, 'text.seeDraft', { ...subject, state });
    if (!text && !(mayWrite && isKnownLanguage(language))) return null;
    const { timeZone } = await readSettings();
    const interfaceLanguage = await adminLanguage(staff);
    const known = {
      topics: await listTopics(interfaceLanguage),
      places: await listPlaces(interfaceLanguage),
      collections: await listCollections(interfaceLanguage),
    };
    const comments = await commentsOn(staff, story, language);
    const beside = {
      staff,
      story,
      subject: { ...subject, state },
      timeZone,
    };
    const images = text ? figureIds(text.content.body) : [];
    return {
      staff,
      storyId,
      language,
      interfaceLanguage,
      timeZone,
      story,
      behind: await behindSeen(story),
      mayWrite,
      seesDraft,
      known,
      pageTitle: text?.content.title || languageName(language, interfaceLanguage),
      writers: mayWrite ? await listWriters() : [],
      attachments: await countAttachments(storyId),
      figures: await getImages(images, language, [facts.row.originalLanguage]),
      sheetImages: mayWrite
        ? (await libraryImages(images, language)).map(offered).map(asEditorShows)
        : [],
      facts: await detailsShown(story, known, language, { interfaceLanguage, timeZone }),
      mayChangeFacts: mayDo(staff, 'story.change', {
        isOwn,
        state: story.isPublic ? 'published' : 'draft',
      }),
      mayArrangeCollections: mayDo(staff, 'collection.change'),
      mayAddImages: mayDo(staff, 'image.add'),
      may: offersOf(staff, story, language),
      standing: {
        ...standingOf(staff, story, text, language, seesDraft),
        openComments: comments?.filter(isOpen).length ?? 0,
        approved: await approvalOf(text),
      },
      provider: providerSettings()?.name ?? null,
      moreLanguages: begun(staff, story, isOwn),
      given: await getAssignmentPage(staff, { storyId, language }),
      revisions: text && seesDraft ? await listRevisions(text.row.id) : [],
      schedule: await scheduleShown(beside),
      previewLinks: await previewLinksShown(beside),
      around: text && seesDraft ? await getAround(staff, text.row, Date.now()) : null,
      kept: text ? await listKeptVersions(staff, text.row.id) : [],
      comments,
      reviewers: await listReviewers(),
    };
  },
);

/** The same for unpublished content (drafts, history, reviews); null if the user may not see it. */
export async function draftData(storyId: string, language: string): Promise<WritingData | null> {
  const data = await writingData(storyId, language);
  return data?.seesDraft ? data : null;
}

/** Outdated languages among those that the user may see. */
async function behindSeen(story: WritingPageStory) {
  const seen = new Set(story.languages.map((each) => each.language));
  return (await listOutdated(story.facts.row.id)).filter((each) => seen.has(each.language));
}

async function deskStory(staff: Staff, storyId: string, language: string) {
  if (canonicalTag(language) !== language) return null;
  try {
    return await getWritingPageStory(staff, storyId, language);
  } catch (error) {
    if (error instanceof NotThere) return null;
    throw error;
  }
}

function offersOf(staff: Staff, story: WritingPageStory, language: string) {
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

function standingOf(
  staff: Staff,
  story: WritingPageStory,
  text: WritingPageText | null,
  language: string,
  seesDraft: boolean,
): Omit<PublicationStatus, 'openComments' | 'approved'> {
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

/** Languages in which the user may begin a text of this story. */
function begun(staff: Staff, story: WritingPageStory, isOwn: boolean): string[] {
  const there = new Set(story.languages.map((each) => each.language));
  const own = staff.role === 'translator' ? staff.languages : INTERFACE_LANGUAGES;
  return own.filter((language) => {
    return !there.has(language) && mayDo(staff, 'text.write', { isOwn, language, state: 'draft' });
  });
}
