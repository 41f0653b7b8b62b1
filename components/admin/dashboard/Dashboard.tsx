import { reviewPath } from '@/components/admin/review/review-address';
import { ComingList } from '@/components/admin/schedule/ComingList';
import { ButtonLink } from '@/components/admin/ui/Button';
import { BOARD_PATH, NEW_STORY_PATH, STORIES_PATH } from '@/domain/addresses/staff-address';
import type { AssignedRow } from '@/domain/board/board';
import type { Notification } from '@/domain/dashboard/notification';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import type { ScheduledRow } from '@/domain/schedule/schedule';
import { getStaffT } from '@/i18n/staff/translate';
import { AssignedList } from './AssignedList';
import { type DashboardItem, DashboardList } from './DashboardList';
import { ForYou } from './Notifications';

interface DeskProps {
  staff: Staff;
  language: string;
  timeZone: string;
  now: number;
  /** Assigned to this user, earliest deadline first. */
  given: readonly AssignedRow[];
  /** For a translator: outdated texts in their languages that nobody is assigned to. */
  behind: readonly AssignedRow[];
  drafts: readonly DashboardItem[];
  /** Texts that this user is to review or, for those who cannot publish, has submitted. */
  inReview: readonly DashboardItem[];
  published: readonly DashboardItem[];
  /** What others did with this user's texts. */
  forYou: readonly Notification[];
  /** Approved texts that wait to be published. */
  approved: readonly DashboardItem[];
  /** Scheduled publishing and unpublishing. */
  coming: readonly ScheduledRow[];
}

/** The first page of the staff's site: the user's assignments, reviews and notifications. */
export function Dashboard({
  staff,
  language,
  timeZone,
  now,
  given,
  behind,
  drafts,
  inReview,
  published,
  ...more
}: DeskProps) {
  const t = getStaffT(language);
  const writes = mayDo(staff, 'story.create');
  const publishes = mayDo(staff, 'text.publish');
  const shared = { language, timeZone };
  const voice = { ...shared, now, staffId: staff.staffId };
  return (
    <>
      <div className="page-head">
        <h1>{t('frame.desk.title')}</h1>
        {writes && (
          <ButtonLink kind="main" href={NEW_STORY_PATH}>
            {t('frame.desk.newStory')}
          </ButtonLink>
        )}
      </div>
      <div className="columns">
        <AssignedList
          voice={voice}
          id="given"
          title={t('board.desk.given')}
          rows={given}
          nothing={t('board.desk.noGiven')}
          first={
            <>
              <p>{t('board.desk.howGiven')}</p>
              <ButtonLink href={BOARD_PATH}>{t('board.desk.toBoard')}</ButtonLink>
            </>
          }
        />
        {staff.role === 'translator' && (
          <AssignedList
            voice={voice}
            id="behind"
            title={t('board.desk.behind')}
            rows={behind}
            nothing={t('board.desk.noBehind')}
            first={<p>{t('board.desk.howBehind')}</p>}
          />
        )}
        <ForYou {...shared} items={more.forYou} />
        <ComingList {...shared} rows={more.coming} />
        {publishes && (
          <DashboardList
            {...shared}
            id="review"
            title={t('frame.desk.review')}
            items={inReview}
            nothing={t('frame.desk.noReview')}
            first={<p>{t('frame.desk.howReview')}</p>}
            to={reviewPath}
          />
        )}
        {publishes && (
          <DashboardList
            {...shared}
            id="approved"
            title={t('review.forMe.toPublish')}
            items={more.approved}
            nothing={t('review.forMe.nothingToPublish')}
            first={<p>{t('review.forMe.howToPublish')}</p>}
            to={reviewPath}
          />
        )}
        <DashboardList
          {...shared}
          id="drafts"
          title={t('frame.desk.drafts')}
          items={drafts}
          nothing={t('frame.desk.noDrafts')}
          first={<FirstDraft language={language} writes={writes} />}
        />
        {!publishes && (
          <DashboardList
            {...shared}
            id="review"
            title={t('frame.desk.sent')}
            items={inReview.map((item) => ({ ...item, sentBy: '' }))}
            nothing={t('frame.desk.noSent')}
            first={<p>{t('frame.desk.howSent')}</p>}
          />
        )}
        <DashboardList
          {...shared}
          id="published"
          title={t('frame.desk.published')}
          items={published.map((item) => ({ ...item, sentBy: '', note: '' }))}
          nothing={t('frame.desk.noPublished')}
          first={<p>{t('frame.desk.howPublished')}</p>}
        />
      </div>
    </>
  );
}

function FirstDraft({ language, writes }: { language: string; writes: boolean }) {
  const t = getStaffT(language);
  return (
    <>
      <p>{t(writes ? 'frame.desk.firstDraft' : 'frame.desk.firstTranslation')}</p>
      <ButtonLink href={writes ? NEW_STORY_PATH : STORIES_PATH}>
        {t(writes ? 'frame.desk.newStory' : 'frame.desk.toStories')}
      </ButtonLink>
    </>
  );
}
