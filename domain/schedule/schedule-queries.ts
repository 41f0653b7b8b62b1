/** What happens by itself, as its text's page and the desk show it. */

import { and, asc, desc, eq, lte } from 'drizzle-orm';
import { prepared, reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { staff as staffTable } from '@/db/schema/staff';
import { revision, text } from '@/db/schema/stories';
import { schedule } from '@/db/schema/teamwork';
import { isOneOf, param } from '@/db/sql';
import type { TextRow } from '@/domain/access/text-access-queries';
import { checksBeforePublishing } from '@/domain/publishing/publish-check-queries';
import type { Next, Pinned, PinnedShown, Scheduled, ScheduleProblem } from './schedule';

const NEXT = prepared((read) =>
  read
    .select({ dueAt: schedule.dueAt })
    .from(schedule)
    .where(eq(schedule.problem, param('none')))
    .orderBy(asc(schedule.dueAt))
    .limit(1)
    .prepare(),
);

/** When something is next to happen by itself, or null; asked every second, and answered from the index alone. */
export async function nextHour(): Promise<number | null> {
  const [next] = await NEXT().execute({ none: '' });
  return next?.dueAt ?? null;
}

/** How much fell due by an hour and did not happen yet. */
export function countDue(now: number): Promise<number> {
  return reads().$count(schedule, and(eq(schedule.problem, ''), lte(schedule.dueAt, now)));
}

/** What is to happen to a text: a publication, a withdrawal, both or nothing. */
export async function listScheduled(textId: string): Promise<Scheduled[]> {
  const rows = await reads()
    .select({ schedule, name: staffTable.name, savedAt: revision.createdAt })
    .from(schedule)
    .innerJoin(staffTable, eq(staffTable.id, schedule.setBy))
    .leftJoin(revision, eq(revision.id, schedule.revisionId))
    .where(eq(schedule.textId, textId))
    .orderBy(asc(schedule.dueAt));
  return rows.map((row) => ({
    does: row.schedule.does,
    dueAt: row.schedule.dueAt,
    reason: row.schedule.reason,
    setBy: row.name,
    setAt: row.schedule.setAt,
    savedAt: row.savedAt,
    problem: row.schedule.problem as ScheduleProblem | '',
  }));
}

/** What happens next by itself to each text of some stories, by the text's id. */
export async function listNext(storyIds: readonly string[]): Promise<ReadonlyMap<string, Next>> {
  const rows = await reads()
    .select({ textId: schedule.textId, does: schedule.does, dueAt: schedule.dueAt })
    .from(schedule)
    .innerJoin(text, eq(text.id, schedule.textId))
    .where(and(isOneOf(text.storyId, JSON.stringify(storyIds)), eq(schedule.problem, '')))
    .orderBy(desc(schedule.dueAt));
  return new Map(rows.map(({ textId, ...next }) => [textId, next]));
}

/**
 * What a publication that is set now would be of: what was approved and readers do not have yet, else what waits for
 * review, else what is written. Null where nothing is written, or readers have it already.
 */
export async function findPinned(read: Queries, of: TextRow): Promise<Pinned | null> {
  const ids = [of.approvedRevisionId, of.reviewRevisionId, of.workingRevisionId];
  const whys = ['approved', 'inReview', 'written'] as const;
  const publicNumber = await numberOf(read, of.publicRevisionId);
  for (const [at, why] of whys.entries()) {
    const [row] = await read
      .select({ id: revision.id, number: revision.number, savedAt: revision.createdAt })
      .from(revision)
      .where(and(eq(revision.id, ids[at] ?? ''), eq(revision.textId, of.id)));
    if (!row) continue;
    // Nobody means to set readers back to what they had before.
    const isOld = row.number <= publicNumber;
    const isStanding = of.state === 'published' && row.id === of.publicRevisionId;
    if (why === 'approved' ? isOld : isStanding) continue;
    return { revisionId: row.id, savedAt: row.savedAt, why };
  }
  return null;
}

/** The same with what publishing it would still ask for, for the page of a text. */
export async function getPinned(textId: string): Promise<PinnedShown | null> {
  const [of] = await reads().select().from(text).where(eq(text.id, textId));
  const pinned = of ? await findPinned(reads(), of) : null;
  if (!of || !pinned) return null;
  const [written] = await reads().select().from(revision).where(eq(revision.id, pinned.revisionId));
  return { ...pinned, checks: written ? await checksBeforePublishing(reads(), of, written) : [] };
}

async function numberOf(read: Queries, revisionId: string | null): Promise<number> {
  const [row] = await read
    .select({ number: revision.number })
    .from(revision)
    .where(eq(revision.id, revisionId ?? ''));
  return row?.number ?? 0;
}
