import { and, asc, eq, inArray } from 'drizzle-orm';
import { reads } from '@/db/client';
import { comment, mention } from '@/db/schema/comments';
import { staff as staffTable } from '@/db/schema/staff';
import { type TextRow, textSubject } from '@/domain/access/text-access-queries';
import { groupedBy } from '@/domain/grouped';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import type { Comment, Thread } from './comment';

type Said = typeof comment.$inferSelect;

/** All comments on a text, oldest first; none for users who may not comment on it. */
export async function listThreads(
  staff: Staff,
  of: Pick<TextRow, 'id' | 'createdBy' | 'state' | 'language'>,
): Promise<Thread[]> {
  if (!mayDo(staff, 'text.comment', textSubject(of, staff))) return [];
  const rows: Said[] = await reads()
    .select()
    .from(comment)
    .where(eq(comment.textId, of.id))
    .orderBy(asc(comment.createdAt), asc(comment.id));
  if (rows.length === 0) return [];
  const names = await namesIn(rows);
  const name = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const mentions = await mentionsIn(of.id);
  const answers = groupedBy<Said, string>(rows, ({ answersId }) => answersId ?? '');
  return (answers.get('') ?? []).map((head) => {
    const { id, block, position, quote, context, start, end, words } = head;
    const { replacement, outcome, resolvedAt } = head;
    const all = [head, ...(answers.get(id) ?? [])];
    const comments = all.map((each, index): Comment => {
      const mayEdit = each.authorId === staff.staffId;
      return {
        id: each.id,
        body: each.body,
        author: name(each.authorId) ?? '',
        at: each.createdAt,
        editedAt: each.editedAt,
        mentions: (mentions.get(each.id) ?? []).map((user) => user.name),
        mayEdit,
        mayDelete: mayEdit && index === all.length - 1 && resolvedAt === null,
      };
    });
    const isUnread = all.some((each) =>
      mentions.get(each.id)?.some((user) => user.id === staff.staffId && user.readAt === null),
    );
    return {
      ...{ id, block, position, quote, context, start, end, words, replacement, outcome },
      ...{ resolvedAt, resolvedBy: name(head.resolvedBy), isUnread, comments },
    };
  });
}

/** The users mentioned in the comments on a text, by comment. */
async function mentionsIn(textId: string) {
  const rows = await reads()
    .select({
      commentId: mention.commentId,
      id: mention.staffId,
      name: staffTable.name,
      readAt: mention.readAt,
    })
    .from(mention)
    .innerJoin(comment, and(eq(comment.id, mention.commentId), eq(comment.textId, textId)))
    .innerJoin(staffTable, eq(staffTable.id, mention.staffId));
  return groupedBy(rows, ({ commentId }) => commentId);
}

async function namesIn(rows: readonly Said[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ authorId, resolvedBy }) => [authorId, resolvedBy ?? authorId]);
  const people = await reads()
    .select({ id: staffTable.id, name: staffTable.name })
    .from(staffTable)
    .where(inArray(staffTable.id, [...new Set(ids)]));
  return new Map(people.map((each) => [each.id, each.name]));
}
