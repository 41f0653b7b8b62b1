/** Comments that wait for the user's answer. */

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
  notExists,
  or,
  type SQL,
} from 'drizzle-orm';
import { reads } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { notification } from '@/db/schema/notifications';
import { review } from '@/db/schema/publishing';
import { staff as staffTable } from '@/db/schema/staff';
import { revision, story, text } from '@/db/schema/stories';
import { assignment } from '@/db/schema/teamwork';
import { countRows } from '@/db/sql';
import { visibleDrafts } from '@/domain/access/visible-queries';
import { groupedBy } from '@/domain/grouped';
import type { Staff } from '@/domain/permissions/staff';
import type { WaitingComments } from './waiting-comments';

const DASHBOARD_THREADS = 300;

/**
 * How many threads wait for the user, without those of texts of whose comments they have an unread
 * notification; counting ends at as many as the dashboard lists.
 */
export function countWaitingComments(staff: Staff): Promise<number> {
  const told = reads()
    .select({ id: notification.id })
    .from(notification)
    .where(
      and(
        eq(notification.staffId, staff.staffId),
        isNull(notification.readAt),
        inArray(notification.kind, ['commented', 'mentioned']),
        eq(notification.storyId, text.storyId),
        eq(notification.language, text.language),
      ),
    );
  const waiting = reads()
    .select({ id: comment.id })
    .from(comment)
    .innerJoin(text, eq(text.id, comment.textId))
    .where(and(isWaiting(staff), notExists(told)))
    .limit(DASHBOARD_THREADS);
  return countRows(reads(), waiting);
}

/** Texts with threads that wait for the user. */
export async function listWaitingComments(staff: Staff): Promise<WaitingComments[]> {
  const heads = await reads()
    .select({ id: comment.id, textId: comment.textId, text, title: revision.title })
    .from(comment)
    .innerJoin(text, eq(text.id, comment.textId))
    .leftJoin(revision, eq(revision.id, text.workingRevisionId))
    .where(isWaiting(staff))
    .orderBy(desc(comment.createdAt))
    .limit(DASHBOARD_THREADS);
  const ids = heads.map(({ id }) => id);
  const words = await reads()
    .select({
      id: comment.id,
      answersId: comment.answersId,
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
    return last ? [{ ...head, last }] : [];
  });
  return [...groupedBy(waiting, ({ textId }) => textId).values()].flatMap((list) => {
    const [newest] = [...list].sort((a, b) => b.last.at - a.last.at);
    if (!newest) return [];
    const { storyId, language } = newest.text;
    const { by, at } = newest.last;
    const title = newest.title ?? '';
    return [{ storyId, language, title, by, at, count: list.length }];
  });
}

/**
 * Open threads, in the user's texts or with the user, where somebody else wrote last; only those that
 * the user may still comment on.
 */
function isWaiting(staff: Staff): SQL | undefined {
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
  return and(
    isNull(comment.answersId),
    isNull(comment.resolvedAt),
    or(isTheirs(staff), takesPart),
    visibleDrafts(staff),
    isKept(),
    endsWithAnother(staff),
  );
}

/** The last comment of a thread is by somebody else. */
function endsWithAnother(staff: Staff): SQL {
  const last = aliasedTable(comment, 'last');
  const later = aliasedTable(comment, 'later');
  // By its text a comment is found in an index.
  const inThread = ({ textId, id, answersId }: typeof last | typeof later) =>
    and(eq(textId, comment.textId), or(eq(id, comment.id), eq(answersId, comment.id)));
  const isLater = or(
    gt(later.createdAt, last.createdAt),
    and(eq(later.createdAt, last.createdAt), gt(later.id, last.id)),
  );
  const after = reads()
    .select({ id: later.id })
    .from(later)
    .where(and(inThread(later), isLater));
  return exists(
    reads()
      .select({ id: last.id })
      .from(last)
      .where(and(inThread(last), ne(last.authorId, staff.staffId), notExists(after))),
  );
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
