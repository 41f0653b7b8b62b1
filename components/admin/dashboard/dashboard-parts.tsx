/** The parts of the dashboard that list stories. */
import type { ReactNode } from 'react';
import type { BoardVoice } from '@/components/admin/board/board-words';
import { ButtonLink } from '@/components/admin/ui/Button';
import { BOARD_PATH, NEW_STORY_PATH, STORIES_PATH } from '@/domain/addresses/staff-address';
import type { AssignedRow } from '@/domain/board/board';
import type { DashboardText } from '@/domain/dashboard/dashboard-text';
import type { WaitingComments } from '@/domain/dashboard/waiting-comments';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { getStaffT } from '@/i18n/staff/translate';
import {
  assignedTexts,
  byStory,
  commentedTexts,
  type DashboardStory,
  draftTexts,
  publishedTexts,
  reviewTexts,
  sentTexts,
} from './dashboard-story';

export interface DashboardLists {
  /** Assigned to this user, earliest due date first. */
  given: readonly AssignedRow[];
  drafts: readonly DashboardText[];
  /** Texts that this user sent for review. */
  sent: readonly DashboardText[];
  /** For a translator: outdated texts in their languages that nobody is assigned to. */
  behind: readonly AssignedRow[];
  /** Texts that this user may review. */
  inReview: readonly DashboardText[];
  /** Approved texts that wait to be published. */
  approved: readonly DashboardText[];
  /** Texts with comments that wait for this user's answer. */
  comments: readonly WaitingComments[];
  published: readonly DashboardText[];
  /** Titles of all these stories in the language of the interface. */
  titles: ReadonlyMap<string, string>;
}

interface Part {
  id: string;
  title: string;
  stories: DashboardStory[];
  nothing: string;
  how: ReactNode;
}

/** What is the user's, what waits for them, and what was published last. */
export function dashboardParts(
  staff: Staff,
  lists: DashboardLists,
  voice: BoardVoice,
): { mine: Part; waiting: Part[]; published: Part } {
  const t = getStaffT(voice.language);
  const publishes = mayDo(staff, 'text.publish');
  const own = { language: voice.language, byId: lists.titles };
  const mine = {
    id: 'mine',
    title: t('frame.desk.mine'),
    stories: byStory(
      [
        ...assignedTexts(lists.given, voice),
        ...draftTexts(lists.drafts, voice),
        ...sentTexts(lists.sent, voice),
      ],
      own,
    ),
    nothing: t('frame.desk.noMine'),
    how: <FirstDraft language={voice.language} writes={mayDo(staff, 'story.create')} />,
  };
  const review = {
    id: 'review',
    title: t('frame.desk.review'),
    stories: byStory(reviewTexts(lists.inReview, voice), own),
    nothing: t('frame.desk.noReview'),
    how: <p>{t('frame.desk.howReview')}</p>,
  };
  const approved = {
    id: 'approved',
    title: t('review.forMe.toPublish'),
    stories: byStory(reviewTexts(lists.approved, voice), own),
    nothing: t('review.forMe.nothingToPublish'),
    how: <p>{t('review.forMe.howToPublish')}</p>,
  };
  const behind = {
    id: 'behind',
    title: t('board.desk.behind'),
    stories: byStory(assignedTexts(lists.behind, voice), own),
    nothing: t('board.desk.noBehind'),
    how: <p>{t('board.desk.howBehind')}</p>,
  };
  const comments = {
    id: 'comments',
    title: t('notifications.waiting.title'),
    stories: byStory(commentedTexts(lists.comments, voice), own),
    nothing: t('notifications.waiting.nothing'),
    how: <p>{t('notifications.waiting.how')}</p>,
  };
  const published = {
    id: 'published',
    title: t('frame.desk.published'),
    stories: byStory(publishedTexts(lists.published, voice), own),
    nothing: t('frame.desk.noPublished'),
    how: <p>{t('frame.desk.howPublished')}</p>,
  };
  const waiting = [
    ...(publishes ? [review, approved] : []),
    ...(staff.role === 'translator' ? [behind] : []),
    comments,
  ];
  return { mine, waiting, published };
}

function FirstDraft({ language, writes }: { language: string; writes: boolean }) {
  const t = getStaffT(language);
  return (
    <>
      <p>
        {t(writes ? 'frame.desk.firstDraft' : 'frame.desk.firstTranslation')}{' '}
        {t('board.desk.howGiven')}
      </p>
      <p className="buttons">
        <ButtonLink href={writes ? NEW_STORY_PATH : STORIES_PATH}>
          {t(writes ? 'frame.desk.newStory' : 'frame.desk.toStories')}
        </ButtonLink>{' '}
        <ButtonLink href={BOARD_PATH}>{t('board.desk.toBoard')}</ButtonLink>
      </p>
    </>
  );
}
