/** Lists of the dashboard. Each query contains the check which texts the user may see. */

import {
  aliasedTable,
  and,
  asc,
  desc,
  eq,
  exists,
  gt,
  isNull,
  ne,
  notExists,
  or,
  type SQL,
} from 'drizzle-orm';
import { reads } from '@/db/client';
import { staff as staffTable } from '@/db/schema/staff';
import { revision, story, text } from '@/db/schema/stories';
import { assignment } from '@/db/schema/teamwork';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { DASHBOARD_ROWS } from './dashboard-rows';

export interface DashboardRow {
  storyId: string;
  language: string;
  /** The last saved title, or for published texts the public one; may be empty. */
  title: string;
  /** When the text was saved, sent for review or published; milliseconds since 1970. */
  at: number;
  /** Who sent it for review; '' if nobody did. */
  sentBy: string;
  /** The sender's note to the reviewer. */
  note: string;
}

const sender = aliasedTable(staffTable, 'sender');

/** Drafts that the user created, the last saved first, without those assigned to them. */
export function listMyDrafts(staff: Staff): Promise<DashboardRow[]> {
  const given = reads()
    .select({ id: assignment.storyId })
    .from(assignment)
    .where(
      and(
        eq(assignment.storyId, text.storyId),
        eq(assignment.language, text.language),
        eq(assignment.staffId, staff.staffId),
      ),
    );
  const which = and(eq(text.state, 'draft'), eq(text.createdBy, staff.staffId), notExists(given));
  return rows(which, desc(text.changedAt), (row) => row.changedAt);
}

/**
 * Texts in review that were sent to the user or to no particular reviewer, the longest waiting
 * first.
 * @returns nothing for users who may not publish
 */
export async function listForReview(staff: Staff): Promise<DashboardRow[]> {
  if (!mayDo(staff, 'text.publish')) return [];
  const forMe = or(isNull(text.reviewForId), eq(text.reviewForId, staff.staffId));
  const which = and(gt(text.reviewRevisionId, ''), forMe);
  return rows(which, asc(text.submittedAt), (row) => row.submittedAt ?? row.changedAt);
}

/**
 * Texts with an approved revision that is not published yet, the longest waiting first.
 * @returns nothing for users who may not publish
 */
export async function listApproved(staff: Staff): Promise<DashboardRow[]> {
  if (!mayDo(staff, 'text.publish')) return [];
  const which = and(gt(text.approvedRevisionId, ''), ne(text.state, 'scheduled'));
  return rows(which, asc(text.approvedAt), (row) => row.approvedAt ?? row.changedAt);
}

/** Texts that the user sent for review and that are still in review, the last sent first. */
export function listSentForReview(staff: Staff): Promise<DashboardRow[]> {
  const which = and(gt(text.reviewRevisionId, ''), eq(text.submittedBy, staff.staffId));
  return rows(which, desc(text.submittedAt), (row) => row.submittedAt ?? row.changedAt);
}

/** The texts published last, in any language. */
export function listRecentlyPublished(): Promise<DashboardRow[]> {
  const which = eq(text.state, 'published');
  return rows(which, desc(text.publishedAt), (row) => row.publishedAt ?? row.changedAt, true);
}

type TextRow = typeof text.$inferSelect;

async function rows(
  which: SQL | undefined,
  order: SQL,
  at: (row: TextRow) => number,
  isPublic = false,
): Promise<DashboardRow[]> {
  const isKept = exists(
    reads()
      .select({ id: story.id })
      .from(story)
      .where(and(eq(story.id, text.storyId), isNull(story.binnedAt))),
  );
  const found = await reads()
    .select({ text, title: revision.title, sentBy: sender.name })
    .from(text)
    .leftJoin(revision, eq(revision.id, text.workingRevisionId))
    .leftJoin(sender, eq(sender.id, text.submittedBy))
    .where(and(which, isKept))
    .orderBy(order)
    .limit(DASHBOARD_ROWS + 1);
  return found.map((row) => ({
    storyId: row.text.storyId,
    language: row.text.language,
    title: isPublic ? row.text.title : (row.title ?? row.text.title),
    at: at(row.text),
    sentBy: row.sentBy ?? '',
    note: row.text.reviewNote,
  }));
}
