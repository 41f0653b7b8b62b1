import type { PreviewLinksShown } from '@/components/admin/preview-links/PreviewLinksPanel.client';
import type { ScheduleShown } from '@/components/admin/schedule/SchedulePanel.client';
import { wallClock } from '@/domain/dates/wall-clock';
import { seenPrint } from '@/domain/forms/seen';
import { mayDo } from '@/domain/permissions/permissions';
import { MOST_DAYS, USUAL_DAYS } from '@/domain/preview-links/preview-link';
import { listPreviewLinks } from '@/domain/preview-links/queries';
import type { Does } from '@/domain/publishing/scheduled-action';
import { seenSchedule } from '@/domain/schedule/schedule';
import { getPinned, listScheduled } from '@/domain/schedule/schedule-queries';
import type { PanelContext, PanelData } from './panel';

const DAY_MS = 86_400_000;

/** The schedules and preview links of the text. */
export async function schedulePanel(context: PanelContext): PanelData<'schedule' | 'previewLinks'> {
  return {
    schedule: await scheduleShown(context),
    previewLinks: await previewLinksShown(context),
  };
}

/** The schedules of a text; null for templates, in the trash, and where the user does not see its draft. */
async function scheduleShown(given: PanelContext): Promise<ScheduleShown | null> {
  const { staff, story, subject, timeZone } = given;
  const { binnedAt, isTemplate } = story.facts.row;
  if (!story.text || binnedAt !== null || isTemplate || !mayDo(staff, 'text.seeDraft', subject))
    return null;
  const { row } = story.text;
  const scheduled = await listScheduled(row.id);
  const seen = (does: Does) =>
    seenPrint(seenSchedule(scheduled.find((each) => each.does === does)));
  const maySet = mayDo(staff, 'text.schedule', subject);
  return {
    timeZone,
    now: Date.now(),
    scheduled,
    seen: { publish: seen('publish'), withdraw: seen('withdraw') },
    pinned: maySet ? await getPinned(row.id) : null,
    isPublic: row.state === 'published',
    maySet,
  };
}

/** The preview links of a text; null for users who may not create any. */
async function previewLinksShown(given: PanelContext): Promise<PreviewLinksShown | null> {
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
