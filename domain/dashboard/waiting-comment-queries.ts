/** Comments that wait for the user's answer. */

import {
  aliasedTable,
  and,
  asc,
  desc,
  eq,
  exists,
  inArray,
  isNull,
  or,
  type SQL,
} from 'drizzle-orm';
import { reads } from '@/db/client';
import { comment } from '@/db/schema/comments';
import { review } from '@/db/schema/publishing';
import { staff as staffTable } from '@/db/schema/staff';
import { revision, story, text } from '@/db/schema/stories';
import { assignment } from '@/db/schema/teamwork';
import { visibleDrafts } from '@/domain/access/visible-queries';
import { groupedBy } from '@/domain/grouped';
import type { Staff } from '@/domain/permissions/staff';
import type { WaitingComments } from './waiting-comments';

const DASHBOARD_THREADS = 300;

/**
 * Texts with open threads, in the user's texts or with the user, where somebody else wrote last; only
 * those that the user may still comment on.
 */
export async function listWaitingComments(staff: Staff): Promise<WaitingComments[]> {
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
        visibleDrafts(staff),
        isKept(),
      ),
    )
    .orderBy(desc(comment.createdAt))
    .limit(DASHBOARD_THREADS);
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
    return [{ storyId, language, title, by, at, count: list.length }];
  });
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
