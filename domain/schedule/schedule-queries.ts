/** Schedules, as shown on a text's page and the dashboard. */

import { and, asc, desc, eq, isNull, lte } from 'drizzle-orm';
import { prepared, reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { staff as staffTable } from '@/db/schema/staff';
import { revision, story, text } from '@/db/schema/stories';
import { schedule } from '@/db/schema/teamwork';
import { isOneOf, param } from '@/db/sql';
import { findTextById, revisionInReview, type TextRow } from '@/domain/access/text-access-queries';
import { checksBeforePublishing } from '@/domain/publishing/publish-check-queries';
import { detailsToApply, detailsWith } from '@/domain/stories/apply-details-changes';
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

/** The time of the next schedule, or null. Runs every second, so the index alone must answer it. */
export async function nextHour(): Promise<number | null> {
  const [next] = await NEXT().execute({ none: '' });
  return next?.dueAt ?? null;
}

/** The number of schedules that were due at an instant and have not run. */
export function countDue(now: number): Promise<number> {
  return reads().$count(schedule, and(eq(schedule.problem, ''), lte(schedule.dueAt, now)));
}

/** The schedules of a text: a publication, an unpublication, both or none. */
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
    announce: row.schedule.announce,
    setBy: row.name,
    setAt: row.schedule.setAt,
    savedAt: row.savedAt,
    problem: row.schedule.problem as ScheduleProblem | '',
  }));
}

/** The next schedule of each text of some stories outside the trash, by the text's id. */
export async function listNext(storyIds: readonly string[]): Promise<ReadonlyMap<string, Next>> {
  const rows = await reads()
    .select({ textId: schedule.textId, does: schedule.does, dueAt: schedule.dueAt })
    .from(schedule)
    .innerJoin(text, eq(text.id, schedule.textId))
    .innerJoin(story, and(eq(story.id, text.storyId), isNull(story.binnedAt)))
    .where(and(isOneOf(text.storyId, JSON.stringify(storyIds)), eq(schedule.problem, '')))
    .orderBy(desc(schedule.dueAt));
  return new Map(rows.map(({ textId, ...next }) => [textId, next]));
}

/**
 * The revision that scheduling a publication now would fix: an approved one that is not public yet,
 * else the one in review, else the working one. Null where there is no revision, or it is public
 * already.
 */
export async function findPinned(read: Queries, of: TextRow): Promise<Pinned | null> {
  const ids = [of.approval?.revisionId, revisionInReview(of), of.workingRevisionId];
  const whys = ['approved', 'inReview', 'written'] as const;
  const publicNumber = await numberOf(read, of.publicRevisionId);
  for (const [at, why] of whys.entries()) {
    const [row] = await read
      .select({ id: revision.id, number: revision.number, savedAt: revision.createdAt })
      .from(revision)
      .where(and(eq(revision.id, ids[at] ?? ''), eq(revision.textId, of.id)));
    if (!row) continue;
    const detailsRevisionId = detailsWith(of, row.id);
    const isPublic = row.id === of.publicRevisionId;
    const isStanding = of.state === 'published' && isPublic;
    // A revision older than the public one is never scheduled.
    const isOld = why === 'approved' && row.number <= publicNumber;
    if (isOld && !isPublic) continue;
    if ((isOld || isStanding) && !(await detailsToApply(read, of, detailsRevisionId))) continue;
    return { revisionId: row.id, detailsRevisionId, savedAt: row.savedAt, why };
  }
  return null;
}

/** Same as `findPinned`, with the open points of the checklist, for the page of a text. */
export async function getPinned(textId: string): Promise<PinnedShown | null> {
  const of = await findTextById(reads(), textId);
  const pinned = of ? await findPinned(reads(), of) : null;
  if (!of || !pinned) return null;
  const [written] = await reads().select().from(revision).where(eq(revision.id, pinned.revisionId));
  const { detailsRevisionId } = pinned;
  const checks = written
    ? await checksBeforePublishing(reads(), of, written, detailsRevisionId)
    : [];
  return { ...pinned, checks };
}

async function numberOf(read: Queries, revisionId: string | null): Promise<number> {
  const [row] = await read
    .select({ number: revision.number })
    .from(revision)
    .where(eq(revision.id, revisionId ?? ''));
  return row?.number ?? 0;
}
