/** Lists of the dashboard: the user's assignments, and outdated translations in their languages. */

import { and, asc, eq, exists, gt, isNull, sql } from 'drizzle-orm';
import { reads } from '@/db/client';
import { story, text } from '@/db/schema/stories';
import { assignment } from '@/db/schema/teamwork';
import { isOneOf, unindexed } from '@/db/sql';
import type { TextKey } from '@/domain/access/text-key';
import type { AssignedRow } from '@/domain/board/board';
import { getBoardRows } from '@/domain/board/board-row-queries';
import type { Staff } from '@/domain/permissions/staff';
import { DASHBOARD_TEXTS } from './dashboard-rows';

/** The texts assigned to the user, begun or not: by due date, those without one last. */
export async function listAssignedToMe(staff: Staff, language: string): Promise<AssignedRow[]> {
  const found = await reads()
    .select({ storyId: assignment.storyId, language: assignment.language })
    .from(assignment)
    .innerJoin(
      story,
      and(eq(story.id, assignment.storyId), isNull(story.binnedAt), eq(story.isTemplate, false)),
    )
    .where(eq(assignment.staffId, staff.staffId))
    .orderBy(sql`${assignment.dueAt} is null`, asc(assignment.dueAt), asc(assignment.storyId))
    .limit(DASHBOARD_TEXTS);
  return rowsOf(staff, found, language);
}

/**
 * Unassigned published translations in the translator's languages that are outdated, the longest
 * outdated first.
 */
export async function listOutdatedForMe(staff: Staff, language: string): Promise<AssignedRow[]> {
  if (staff.role !== 'translator') return [];
  const isKept = reads()
    .select({ id: story.id })
    .from(story)
    .where(and(eq(story.id, text.storyId), isNull(story.binnedAt), eq(story.isTemplate, false)));
  const found = await reads()
    .select({ storyId: text.storyId, language: text.language })
    .from(text)
    .leftJoin(
      assignment,
      and(eq(assignment.storyId, text.storyId), eq(assignment.language, text.language)),
    )
    .where(
      and(
        isOneOf(text.language, JSON.stringify(staff.languages)),
        gt(text.behind, 0),
        eq(unindexed(text.state), 'published'),
        isNull(assignment.staffId),
        exists(isKept),
      ),
    )
    .orderBy(asc(text.behindSince), asc(text.storyId))
    .limit(DASHBOARD_TEXTS);
  return rowsOf(staff, found, language);
}

async function rowsOf(
  staff: Staff,
  places: readonly TextKey[],
  language: string,
): Promise<AssignedRow[]> {
  const ids = JSON.stringify(places.map(({ storyId }) => storyId));
  const stories = await reads().select().from(story).where(isOneOf(story.id, ids));
  const columns = [...new Set(places.map((place) => place.language))];
  const rows = await getBoardRows(staff, stories, columns, language);
  return places.flatMap((place) => {
    const row = rows.find(({ id }) => id === place.storyId);
    const cell = row?.cells.find((each) => each.language === place.language);
    return row && cell ? [{ row, cell }] : [];
  });
}
