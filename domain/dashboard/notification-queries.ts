/** What other users did to the user's texts, until the user acts on it. */

import {
  aliasedTable,
  and,
  asc,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNull,
  ne,
  not,
  or,
  type SQL,
} from 'drizzle-orm';
import { reads } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { review } from '@/db/schema/publishing';
import { staff as staffTable } from '@/db/schema/staff';
import { revision, story, text } from '@/db/schema/stories';
import { assignment, milestone } from '@/db/schema/teamwork';
import { isAfter } from '@/db/sql';
import { visibleTexts } from '@/domain/access/visible-queries';
import { groupedBy } from '@/domain/grouped';
import type { Staff } from '@/domain/permissions/staff';
import { DASHBOARD_ROWS } from './dashboard-rows';
import type { Notification } from './notification';

const STEPS = ['submitted', 'returned', 'approved', 'published', 'withdrawn'] as const;
const TOLD = ['returned', 'approved', 'published'] as const;
const DAY_MS = 86_400_000;
/** How long a published text is listed. */
const PUBLISHED_MS = 7 * DAY_MS;
const MOST_REMARKS = 300;

/** The user's notifications, the newest first. */
export async function listNotifications(staff: Staff, now: number): Promise<Notification[]> {
  const all = [...(await stepsOf(staff, now)), ...(await commentsFor(staff))];
  return all.sort((a, b) => b.at - a.at).slice(0, DASHBOARD_ROWS + 1);
}

/** Visible texts that the user created, sent for review, or is assigned to. */
function isTheirs(staff: Staff): SQL | undefined {
  const given = reads()
    .select({ id: text.id })
    .from(assignment)
    .innerJoin(
      text,
      and(eq(text.storyId, assignment.storyId), eq(text.language, assignment.language)),
    )
    .where(eq(assignment.staffId, staff.staffId));
  const { staffId } = staff;
  const sent = reads()
    .select({ id: review.textId })
    .from(review)
    .where(eq(review.requestedBy, staffId));
  return or(eq(text.createdBy, staffId), inArray(text.id, sent), inArray(text.id, given));
}

function isKept(): SQL {
  return exists(
    reads()
      .select({ id: story.id })
      .from(story)
      .where(and(eq(story.id, text.storyId), isNull(story.binnedAt))),
  );
}

/** The last review or publishing step of each text, if somebody else took it. */
async function stepsOf(staff: Staff, now: number): Promise<Notification[]> {
  const later = aliasedTable(milestone, 'later');
  const isLast = not(
    exists(
      reads()
        .select({ id: later.id })
        .from(later)
        .where(
          and(
            eq(later.textId, milestone.textId),
            inArray(later.is, [...STEPS]),
            isAfter([later.at, later.id], [milestone.at, milestone.id]),
          ),
        ),
    ),
  );
  const isOthers = or(isNull(milestone.staffId), ne(milestone.staffId, staff.staffId));
  const isNew = or(ne(milestone.is, 'published'), gt(milestone.at, now - PUBLISHED_MS));
  const rows = await reads()
    .select({
      is: milestone.is,
      storyId: text.storyId,
      language: text.language,
      title: revision.title,
      by: staffTable.name,
      note: milestone.note,
      at: milestone.at,
    })
    .from(text)
    .innerJoin(milestone, eq(milestone.textId, text.id))
    .leftJoin(revision, eq(revision.id, text.workingRevisionId))
    .leftJoin(staffTable, eq(staffTable.id, milestone.staffId))
    .where(
      and(
        isTheirs(staff),
        visibleTexts(staff),
        isKept(),
        inArray(milestone.is, [...TOLD]),
        isOthers,
        isNew,
        isLast,
      ),
    )
    .orderBy(desc(milestone.at))
    .limit(DASHBOARD_ROWS + 1);
  return rows.map((row) => ({
    ...row,
    is: TOLD.find((each) => each === row.is) ?? 'returned',
    title: row.title ?? '',
    count: 0,
  }));
}

/** Open comments in the user's texts and threads where somebody else wrote last. */
async function commentsFor(staff: Staff): Promise<Notification[]> {
  const said = aliasedTable(comment, 'said');
  const takesPart = exists(
    reads()
      .select({ id: said.id })
      .from(said)
      .where(
        and(
          eq(said.textId, comment.textId),
          eq(said.authorId, staff.staffId),
          or(eq(said.id, comment.id), eq(said.answersId, comment.id)),
        ),
      ),
  );
  const heads = await reads()
    .select({ id: comment.id, textId: comment.textId, text, title: revision.title })
    .from(comment)
    .innerJoin(text, eq(text.id, comment.textId))
    .leftJoin(revision, eq(revision.id, text.workingRevisionId))
    .where(
      and(
        isNull(comment.answersId),
        isNull(comment.resolvedAt),
        or(isTheirs(staff), takesPart),
        visibleTexts(staff),
        isKept(),
      ),
    )
    .orderBy(desc(comment.createdAt))
    .limit(MOST_REMARKS);
  const ids = heads.map(({ id }) => id);
  const words = await reads()
    .select({
      id: comment.id,
      answersId: comment.answersId,
      authorId: comment.authorId,
      by: staffTable.name,
      at: comment.createdAt,
    })
    .from(comment)
    .innerJoin(staffTable, eq(staffTable.id, comment.authorId))
    .where(or(inArray(comment.id, ids), inArray(comment.answersId, ids)))
    .orderBy(asc(comment.createdAt), asc(comment.id));
  const threads = groupedBy(words, ({ id, answersId }) => answersId ?? id);
  const waiting = heads.flatMap((head) => {
    const last = threads.get(head.id)?.at(-1);
    return last && last.authorId !== staff.staffId ? [{ ...head, last }] : [];
  });
  return [...groupedBy(waiting, ({ textId }) => textId).values()].flatMap((list) => {
    const [newest] = [...list].sort((a, b) => b.last.at - a.last.at);
    if (!newest) return [];
    const { storyId, language } = newest.text;
    const { by, at } = newest.last;
    const title = newest.title ?? '';
    return [
      { is: 'commented', storyId, language, title, by, note: '', at, count: list.length } as const,
    ];
  });
}
