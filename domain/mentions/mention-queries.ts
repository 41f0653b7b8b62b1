import { and, count, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { comment, mention } from '@/db/schema/comments';
import { staffLanguage, staff as staffTable } from '@/db/schema/staff';
import { revision, story, text } from '@/db/schema/stories';
import { type TextRow, textSubject } from '@/domain/access/text-access-queries';
import { visibleDrafts } from '@/domain/access/visible-queries';
import { groupedBy } from '@/domain/grouped';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import type { Mention, PossiblyMentioned } from './mention';

/**
 * The comments that mention the user in texts that they may comment on, the newest first; not those
 * of stories in the trash.
 * @param most how many at most; ask for one more than is shown to see whether there are others
 */
export async function listMentions(
  staff: Staff,
  { isUnread, most }: { isUnread: boolean; most: number },
): Promise<Mention[]> {
  const rows = await reads()
    .select({
      commentId: comment.id,
      answersId: comment.answersId,
      storyId: text.storyId,
      language: text.language,
      title: revision.title,
      by: staffTable.name,
      body: comment.body,
      at: mention.createdAt,
      readAt: mention.readAt,
    })
    .from(mention)
    .innerJoin(comment, eq(comment.id, mention.commentId))
    .innerJoin(text, eq(text.id, comment.textId))
    .innerJoin(story, and(eq(story.id, text.storyId), isNull(story.binnedAt)))
    .innerJoin(staffTable, eq(staffTable.id, comment.authorId))
    .leftJoin(revision, eq(revision.id, text.workingRevisionId))
    .where(ofUser(staff, isUnread))
    .orderBy(desc(mention.createdAt), desc(comment.id))
    .limit(most);
  return rows.map(({ answersId, title, ...row }) => {
    return { ...row, threadId: answersId ?? row.commentId, title: title ?? '' };
  });
}

/** How many comments mention the user and were not opened by them. */
export async function countUnreadMentions(staff: Staff): Promise<number> {
  const [row] = await reads()
    .select({ unread: count() })
    .from(mention)
    .innerJoin(comment, eq(comment.id, mention.commentId))
    .innerJoin(text, eq(text.id, comment.textId))
    .innerJoin(story, and(eq(story.id, text.storyId), isNull(story.binnedAt)))
    .where(ofUser(staff, true));
  return row?.unread ?? 0;
}

function ofUser(staff: Staff, isUnread: boolean): SQL | undefined {
  return and(
    eq(mention.staffId, staff.staffId),
    isUnread ? isNull(mention.readAt) : undefined,
    visibleDrafts(staff),
  );
}

/** All users who are not disabled, by name; none for users who may not comment on the text. */
export async function listMentionable(
  staff: Staff,
  of: Pick<TextRow, 'createdBy' | 'state' | 'language'>,
  read: Queries = reads(),
): Promise<PossiblyMentioned[]> {
  if (!mayDo(staff, 'text.comment', textSubject(of, staff))) return [];
  const users = await read
    .select({ id: staffTable.id, name: staffTable.name, role: staffTable.role })
    .from(staffTable)
    .where(isNull(staffTable.disabledAt))
    .orderBy(staffTable.name);
  const ids = users.flatMap(({ id, role }) => (role === 'translator' ? [id] : []));
  const languages = groupedBy(
    await read.select().from(staffLanguage).where(inArray(staffLanguage.staffId, ids)),
    ({ staffId }) => staffId,
  );
  return users.map(({ id, name, role }) => {
    const theirs = (languages.get(id) ?? []).map(({ language }) => language);
    const asker = { staffId: id, role, languages: theirs };
    const subject = { isOwn: of.createdBy === id, state: of.state, language: of.language };
    return { id, name, maySee: mayDo(asker, 'text.comment', subject) };
  });
}
