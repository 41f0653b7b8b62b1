/** Who is told what happens to a text. */
import { and, eq, isNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { comment } from '@/db/schema/comments';
import { preference } from '@/db/schema/notifications';
import { staff, staffLanguage } from '@/db/schema/staff';
import { assignment } from '@/db/schema/teamwork';
import { isOneOf } from '@/db/sql';
import type { TextRow } from '@/domain/access/text-access-queries';
import type { TextEvent } from '@/domain/access/text-event';
import { groupedBy } from '@/domain/grouped';
import { mayDo } from '@/domain/permissions/permissions';

const OF_COMMENTS: readonly TextEvent[] = ['commented', 'mentioned'];

/** A user who is told something. */
export interface Recipient {
  staffId: string;
  mutedMails: readonly string[];
}

/**
 * Ids of the users concerned by an event: the reviewer of a text sent to review, else the people of
 * the text, with those who take part in its comments when it is commented on.
 */
export async function findConcerned(
  read: Queries,
  kind: TextEvent,
  row: TextRow,
): Promise<string[]> {
  const ids =
    kind === 'submitted' ? [row.review?.reviewForId ?? null] : await peopleOf(read, kind, row);
  return ids.filter((id) => id !== null);
}

/**
 * These users without the disabled ones and those who may not see the text, or not its comments
 * where it is about these.
 * @param row absent for a text that is not begun
 */
export async function listRecipients(
  read: Queries,
  ids: readonly string[],
  kind: TextEvent,
  row: TextRow | undefined,
): Promise<Recipient[]> {
  if (ids.length === 0) return [];
  const wanted = JSON.stringify(ids);
  const found = await read
    .select({ staffId: staff.id, role: staff.role, mutedMails: preference.mutedMails })
    .from(staff)
    .leftJoin(preference, eq(preference.staffId, staff.id))
    .where(and(isOneOf(staff.id, wanted), isNull(staff.disabledAt)));
  const written = await read
    .select()
    .from(staffLanguage)
    .where(isOneOf(staffLanguage.staffId, wanted));
  const languages = groupedBy(written, ({ staffId }) => staffId);
  return found.flatMap(({ staffId, role, mutedMails }) => {
    const theirs = (languages.get(staffId) ?? []).map(({ language }) => language);
    const asker = { staffId, role, languages: theirs };
    const subject = row && {
      isOwn: row.createdBy === staffId,
      state: row.state,
      language: row.language,
    };
    const needed = OF_COMMENTS.includes(kind) ? 'text.comment' : 'text.see';
    return !subject || mayDo(asker, needed, subject)
      ? [{ staffId, mutedMails: mutedMails ?? [] }]
      : [];
  });
}

/**
 * Who created the text, sent it to review last or is assigned to it; for comments also those who
 * take part in open ones.
 */
async function peopleOf(read: Queries, kind: TextEvent, row: TextRow): Promise<(string | null)[]> {
  const given = await read
    .select({ id: assignment.staffId })
    .from(assignment)
    .where(and(eq(assignment.storyId, row.storyId), eq(assignment.language, row.language)));
  const theirs = [row.createdBy, row.review?.requestedBy ?? null, ...given.map(({ id }) => id)];
  if (kind !== 'commented') return theirs;
  const said = await read
    .selectDistinct({ id: comment.authorId })
    .from(comment)
    .where(and(eq(comment.textId, row.id), isNull(comment.resolvedAt)));
  return [...theirs, ...said.map(({ id }) => id)];
}
