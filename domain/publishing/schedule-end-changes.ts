import { and, eq, inArray } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { text } from '@/db/schema/stories';
import { schedule } from '@/db/schema/teamwork';
import type { Does } from '@/domain/publishing/scheduled-action';

const BOTH: readonly Does[] = ['publish', 'withdraw'];

/** Removes the schedule of a text, since a user did the action or another one meanwhile. */
export async function endSchedule(
  write: Queries,
  textId: string,
  does: readonly Does[],
): Promise<void> {
  await write
    .delete(schedule)
    .where(and(eq(schedule.textId, textId), inArray(schedule.does, [...does])));
}

/** Removes the scheduled publication of a revision that must not be published as it is. */
export async function endScheduleOf(
  write: Queries,
  textId: string,
  revisionId: string,
): Promise<void> {
  const [row] = await write
    .select({ does: schedule.does })
    .from(schedule)
    .where(and(eq(schedule.textId, textId), eq(schedule.revisionId, revisionId)));
  if (!row) return;
  const [found] = await write.select({ state: text.state }).from(text).where(eq(text.id, textId));
  await endSchedule(write, textId, found?.state === 'published' ? ['publish'] : BOTH);
}
