import type { BoardVoice } from '@/components/admin/board/board-words';
import { ComingList } from '@/components/admin/schedule/ComingList';
import { ButtonLink } from '@/components/admin/ui/Button';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { PageHead } from '@/components/admin/ui/PageHead';
import { NEW_STORY_PATH } from '@/domain/addresses/staff-address';
import type { FirstStep } from '@/domain/dashboard/first-steps';
import type { Notification } from '@/domain/notifications/notification';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import type { NoteRow } from '@/domain/reader-notes/reader-note';
import type { ScheduledRow } from '@/domain/schedule/schedule';
import { getStaffT } from '@/i18n/staff/translate';
import { type DashboardLists, dashboardParts } from './dashboard-parts';
import { type EmptyPart, EmptyParts } from './EmptyParts';
import { FirstSteps } from './FirstSteps';
import { News } from './News';
import { emptyNotesPart, NotesPart } from './NotesPart';
import { StoryRows } from './StoryRows';

interface DashboardProps {
  staff: Staff;
  language: string;
  timeZone: string;
  now: number;
  lists: DashboardLists;
  /** Scheduled publishing and unpublishing. */
  coming: readonly ScheduledRow[];
  /** What happened to the user's texts and was not read. */
  news: readonly Notification[];
  /** Open notes from readers; null for users who may not see them. */
  notes: readonly NoteRow[] | null;
  /** The first-run checklist; null when it is not shown. */
  steps: readonly FirstStep[] | null;
  actions: Record<'hideFirstSteps' | 'readAll', FormAction>;
}

/** The first page of the staff's site: what is the user's, what waits for them, what happened. */
export function Dashboard(props: DashboardProps) {
  const { staff, language, timeZone, now, lists, coming, news, notes, steps, actions } = props;
  const t = getStaffT(language);
  const voice: BoardVoice = { language, timeZone, now, staffId: staff.staffId };
  const { mine, waiting, published } = dashboardParts(staff, lists, voice);
  const isFull = (part: { stories: readonly unknown[] }) => part.stories.length > 0;
  const full = waiting.filter(isFull);
  const empty: EmptyPart[] = [mine, ...waiting, published].filter((part) => !isFull(part));
  if (notes?.length === 0) empty.push(emptyNotesPart(language));
  return (
    <>
      <PageHead>
        <h1>{t('frame.desk.title')}</h1>
        {mayDo(staff, 'story.create') && (
          <ButtonLink kind="main" href={NEW_STORY_PATH}>
            {t('frame.desk.newStory')}
          </ButtonLink>
        )}
      </PageHead>
      {steps && <FirstSteps steps={steps} language={language} hide={actions.hideFirstSteps} />}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid content-start gap-8">
          {isFull(mine) && <StoryRows {...mine} language={language} />}
          {full.map((part) => (
            <StoryRows key={part.id} {...part} language={language} />
          ))}
          {notes && <NotesPart notes={notes} language={language} />}
          <ComingList {...{ language, timeZone }} rows={coming} />
          <EmptyParts parts={empty} language={language} />
        </div>
        <div className="grid content-start gap-8">
          <News items={news} {...{ language, timeZone }} readAll={actions.readAll} />
          {isFull(published) && <StoryRows {...published} language={language} />}
        </div>
      </div>
    </>
  );
}
