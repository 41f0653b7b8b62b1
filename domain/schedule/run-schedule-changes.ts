import { and, asc, eq, lte } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { setting } from '@/db/schema/site';
import { revision } from '@/db/schema/stories';
import { schedule } from '@/db/schema/teamwork';
import { findTextById, type TextRow } from '@/domain/access/text-access-queries';
import { RESTORED } from '@/domain/maintenance/restored';
import { notifyConcerned, notifyStaff } from '@/domain/notifications/notify-changes';
import type { Program } from '@/domain/permissions/staff';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { checksBeforePublishing } from '@/domain/publishing/publish-check-queries';
import type { Does } from '@/domain/publishing/scheduled-action';
import { auditText } from '@/domain/texts/audit-changes';
import { changerOf } from '@/domain/texts/working-text-queries';
import type { ScheduleProblem } from './schedule';

type Row = typeof schedule.$inferSelect;

/** The result of a schedule that was due. */
export interface ScheduleRun {
  storyId: string;
  language: string;
  does: Does;
  dueAt: number;
  problem: ScheduleProblem | null;
}

/** Thrown when a schedule fails unexpectedly; its transaction must be rolled back. */
export class ScheduleRunError extends Error {
  override name = 'ScheduleRunError';

  constructor(
    readonly row: Pick<Row, 'textId' | 'does'>,
    options: { cause: unknown },
  ) {
    super('What was to happen at its hour failed.', options);
  }
}

/**
 * Runs the schedule that fell due first and deletes its row in the same transaction, so that it
 * runs at most once even after a crash. A schedule that cannot run keeps its row, with the reason,
 * and does not block others. Does nothing in a restored database that is not released.
 * @returns what was done; null when nothing is due
 * @throws ScheduleRunError
 */
export async function runNextDue(write: Queries, now: number): Promise<ScheduleRun | null> {
  const [held] = await write.select().from(setting).where(eq(setting.key, RESTORED));
  if (held) return null;
  const [row] = await write
    .select()
    .from(schedule)
    .where(and(eq(schedule.problem, ''), lte(schedule.dueAt, now)))
    .orderBy(asc(schedule.dueAt), asc(schedule.does))
    .limit(1);
  if (!row) return null;
  try {
    const found = await findTextById(write, row.textId);
    if (!found) throw new Error('A schedule without a text.');
    const problem = await (row.does === 'publish' ? publishOnSchedule : unpublishOnSchedule)(
      write,
      found,
      row,
      now,
    );
    if (problem) await keepScheduleProblem(write, row, problem, now);
    else await write.delete(schedule).where(isRow(row));
    const { storyId, language } = found;
    return { storyId, language, does: row.does, dueAt: row.dueAt, problem };
  } catch (error) {
    throw new ScheduleRunError({ textId: row.textId, does: row.does }, { cause: error });
  }
}

/** Records why a schedule could not run; it is not retried until somebody schedules it again. */
export async function keepScheduleProblem(
  write: Queries,
  row: Pick<Row, 'textId' | 'does'>,
  problem: ScheduleProblem,
  now: number,
): Promise<void> {
  const [failed] = await write.update(schedule).set({ problem }).where(isRow(row)).returning();
  const found = await findTextById(write, row.textId);
  if (!found || !failed) return;
  const { storyId, language } = found;
  const news = { kind: 'scheduleFailed' as const, storyId, language };
  await notifyConcerned(write, PROGRAM, news, now, [failed.setBy]);
  await notifyStaff(write, PROGRAM, news, [failed.setBy], now);
  const detail = { does: row.does, problem };
  await auditText(write, PROGRAM, 'text.scheduleFailed', { storyId, language, ...detail }, now);
}

const PROGRAM = { staffId: null };

async function publishOnSchedule(
  write: Queries,
  found: TextRow,
  row: Row,
  now: number,
): Promise<ScheduleProblem | null> {
  const { storyId, language } = found;
  if (found.isTrashed) return 'binned';
  const ofText = and(eq(revision.id, row.revisionId ?? ''), eq(revision.textId, found.id));
  const [written] = await write.select().from(revision).where(ofText);
  if (!written) return 'gone';
  const { detailsRevisionId } = row;
  const at = { storyId, language };
  const checks = await checksBeforePublishing(write, at, written, detailsRevisionId);
  if (checks.some((check) => check.blocks)) return 'checks';
  const wanted = {
    storyId,
    language,
    revisionId: written.id,
    detailsRevisionId,
    announce: row.announce === '' ? undefined : row.announce === 'yes',
  };
  const outcome = await publishText(write, await programFor(write, row), wanted, now);
  return outcome.status === 'refused' ? 'gone' : null;
}

async function unpublishOnSchedule(
  write: Queries,
  found: TextRow,
  row: Row,
  now: number,
): Promise<ScheduleProblem | null> {
  const { storyId, language } = found;
  if (found.isTrashed) return 'binned';
  if (found.state !== 'published') return 'notPublic';
  const wanted = {
    storyId,
    language,
    reason: row.reason,
  };
  await unpublishText(write, await programFor(write, row), wanted, now);
  return null;
}

async function programFor(write: Queries, { setBy }: Row): Promise<Program> {
  const name = (await changerOf(write, setBy)) ?? '';
  return { staffId: null, onBehalfOf: { staffId: setBy, name } };
}

function isRow({ textId, does }: Pick<Row, 'textId' | 'does'>) {
  return and(eq(schedule.textId, textId), eq(schedule.does, does));
}
