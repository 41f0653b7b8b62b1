import { asc, eq, inArray } from 'drizzle-orm';
import { reads } from '@/db/client';
import { staff as staffTable } from '@/db/schema/staff';
import { comment } from '@/db/schema/teamwork';
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
  const names = await namesIn(rows);
  const name = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const answers = groupedBy<Said, string>(rows, ({ answersId }) => answersId ?? '');
  return (answers.get('') ?? []).map((head) => {
    const all = [head, ...(answers.get(head.id) ?? [])];
    const { id, block, position, quote, resolvedAt } = head;
    const comments = all.map((each, index): Comment => {
      const isLast = index === all.length - 1;
      const mayDelete = each.authorId === staff.staffId && isLast && resolvedAt === null;
      const author = name(each.authorId) ?? '';
      return { id: each.id, body: each.body, author, at: each.createdAt, mayDelete };
    });
    const resolvedBy = name(head.resolvedBy);
    return { id, block, position, quote, resolvedAt, resolvedBy, comments };
  });
}

async function namesIn(rows: readonly Said[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ authorId, resolvedBy }) => [authorId, resolvedBy ?? authorId]);
  const people = await reads()
    .select({ id: staffTable.id, name: staffTable.name })
    .from(staffTable)
    .where(inArray(staffTable.id, [...new Set(ids)]));
  return new Map(people.map((each) => [each.id, each.name]));
}
