import type { PreviewLinksShown } from '@/components/admin/preview-links/PreviewLinksPanel.client';
import type { ScheduleShown } from '@/components/admin/schedule/SchedulePanel.client';
import { wallClock } from '@/domain/dates/wall-clock';
import { mayDo, type Subject } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { MOST_DAYS, USUAL_DAYS } from '@/domain/preview-links/preview-link';
import { listPreviewLinks } from '@/domain/preview-links/queries';
import { getPinned, listScheduled } from '@/domain/schedule/schedule-queries';
import type { WritingPageStory } from '@/domain/writing/writing-page';

const DAY_MS = 86_400_000;

interface Given {
  staff: Staff;
  story: WritingPageStory;
  subject: Subject;
  timeZone: string;
}

/** The schedules of a text; null in the trash, and where the user does not see its draft. */
export async function scheduleShown(given: Given): Promise<ScheduleShown | null> {
  const { staff, story, subject, timeZone } = given;
  const isTrashed = story.facts.row.binnedAt !== null;
  if (!story.text || isTrashed || !mayDo(staff, 'text.seeDraft', subject)) return null;
  const { row } = story.text;
  const maySet = mayDo(staff, 'text.schedule', subject);
  return {
    timeZone,
    now: Date.now(),
    scheduled: await listScheduled(row.id),
    pinned: maySet ? await getPinned(row.id) : null,
    isPublic: row.state === 'published',
    maySet,
  };
}

/** The preview links of a text; null for users who may not create any. */
export async function previewLinksShown(given: Given): Promise<PreviewLinksShown | null> {
  const { staff, story, subject, timeZone } = given;
  const isKept = story.facts.row.binnedAt === null;
  if (!story.text || !isKept || !mayDo(staff, 'text.share', subject)) return null;
  const now = Date.now();
  const day = (ahead: number) => wallClock(now + ahead * DAY_MS, timeZone).slice(0, 10);
  return {
    timeZone,
    now,
    links: await listPreviewLinks(story.text.row.id),
    days: { first: day(0), usual: day(USUAL_DAYS), last: day(MOST_DAYS) },
  };
}
