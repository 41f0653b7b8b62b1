import { and, asc, desc, eq, isNull, ne, or } from 'drizzle-orm';
import { reads } from '@/db/client';
import { staff as staffTable } from '@/db/schema/staff';
import { revision, story, text } from '@/db/schema/stories';
import { schedule } from '@/db/schema/teamwork';
import { DASHBOARD_TEXTS } from '@/domain/dashboard/dashboard-rows';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import type { ScheduledRow, ScheduleProblem } from '@/domain/schedule/schedule';

/**
 * Schedules that failed, then pending ones of stories outside the trash: of all texts if the user
 * may schedule, else of their own.
 */
export async function listComing(staff: Staff): Promise<ScheduledRow[]> {
  const isMine = mayDo(staff, 'text.schedule') ? undefined : eq(text.createdBy, staff.staffId);
  const rows = await reads()
    .select({ schedule, text, title: revision.title, name: staffTable.name })
    .from(schedule)
    .innerJoin(text, eq(text.id, schedule.textId))
    .innerJoin(story, eq(story.id, text.storyId))
    .innerJoin(staffTable, eq(staffTable.id, schedule.setBy))
    .leftJoin(revision, eq(revision.id, schedule.revisionId))
    .where(and(isMine, or(isNull(story.binnedAt), ne(schedule.problem, ''))))
    .orderBy(desc(ne(schedule.problem, '')), asc(schedule.dueAt))
    .limit(DASHBOARD_TEXTS);
  return rows.map((row) => ({
    storyId: row.text.storyId,
    language: row.text.language,
    title: row.title || row.text.title,
    does: row.schedule.does,
    dueAt: row.schedule.dueAt,
    problem: row.schedule.problem as ScheduleProblem | '',
    setBy: row.name,
  }));
}
