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
  not,
  notExists,
  or,
  type SQL,
} from 'drizzle-orm';
import { reads } from '@/db/client';
import { approval, review } from '@/db/schema/publishing';
import { staff as staffTable } from '@/db/schema/staff';
import { revision, story, text } from '@/db/schema/stories';
import { assignment } from '@/db/schema/teamwork';
import { isAlsoToBePublished, isUnsentDraft } from '@/domain/access/text-state-queries';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { DASHBOARD_TEXTS } from './dashboard-rows';
import type { DashboardText } from './dashboard-text';

const sender = aliasedTable(staffTable, 'sender');

/** Drafts that the user created, the last saved first, without those assigned to them. */
export function listMyDrafts(staff: Staff): Promise<DashboardText[]> {
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
  const which = and(isUnsentDraft(), eq(text.createdBy, staff.staffId), notExists(given));
  return rows(which, desc(text.changedAt), ({ text: row }) => row.changedAt);
}

/**
 * Texts in review that were sent to the user or to no particular reviewer, the longest waiting
 * first.
 * @returns nothing for users who may not publish
 */
export async function listForReview(staff: Staff): Promise<DashboardText[]> {
  if (!mayDo(staff, 'text.publish')) return [];
  const forMe = or(isNull(review.reviewForId), eq(review.reviewForId, staff.staffId));
  const which = and(eq(review.state, 'open'), forMe);
  return rows(which, asc(review.requestedAt), requestedAt);
}

/**
 * Texts with an approved revision that is not published yet, the longest waiting first.
 * @returns nothing for users who may not publish
 */
export async function listApproved(staff: Staff): Promise<DashboardText[]> {
  if (!mayDo(staff, 'text.publish')) return [];
  const which = and(gt(approval.approvedAt, 0), not(isAlsoToBePublished()));
  const at = (row: FoundRow) => row.approvedAt ?? row.text.changedAt;
  return rows(which, asc(approval.approvedAt), at);
}

/** Texts that the user sent for review and that are still in review, the last sent first. */
export function listSentForReview(staff: Staff): Promise<DashboardText[]> {
  const which = and(eq(review.state, 'open'), eq(review.requestedBy, staff.staffId));
  return rows(which, desc(review.requestedAt), requestedAt);
}

/** The texts published last, in any language. */
export function listRecentlyPublished(): Promise<DashboardText[]> {
  const which = eq(text.state, 'published');
  const at = ({ text: row }: FoundRow) => row.publishedAt ?? row.changedAt;
  return rows(which, desc(text.publishedAt), at, true);
}

interface FoundRow {
  text: typeof text.$inferSelect;
  review: typeof review.$inferSelect | null;
  approvedAt: number | null;
}

const requestedAt = (row: FoundRow) => row.review?.requestedAt ?? row.text.changedAt;

async function rows(
  which: SQL | undefined,
  order: SQL,
  at: (row: FoundRow) => number,
  isPublic = false,
): Promise<DashboardText[]> {
  const isKept = exists(
    reads()
      .select({ id: story.id })
      .from(story)
      .where(and(eq(story.id, text.storyId), isNull(story.binnedAt), eq(story.isTemplate, false))),
  );
  const found = await reads()
    .select({
      text,
      review,
      approvedAt: approval.approvedAt,
      title: revision.title,
      sentBy: sender.name,
    })
    .from(text)
    .leftJoin(review, eq(review.textId, text.id))
    .leftJoin(approval, eq(approval.textId, text.id))
    .leftJoin(revision, eq(revision.id, text.workingRevisionId))
    .leftJoin(sender, eq(sender.id, review.requestedBy))
    .where(and(which, isKept))
    .orderBy(order)
    .limit(DASHBOARD_TEXTS);
  return found.map((row) => ({
    storyId: row.text.storyId,
    language: row.text.language,
    title: isPublic ? row.text.title : (row.title ?? row.text.title),
    at: at(row),
    sentBy: row.sentBy ?? '',
    note: row.review?.note ?? '',
    isReturned: row.review?.state === 'changesRequested',
  }));
}
