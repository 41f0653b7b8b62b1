/** Whom letters about a text go to. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { staff } from '@/db/schema/staff';
import { revision } from '@/db/schema/stories';
import { assignment, comment } from '@/db/schema/teamwork';
import { findText, type TextRow } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import type { Author } from '@/domain/permissions/staff';
import type { TextMailKind } from './text-mail';

/** Somebody to write to. */
export interface Recipient {
  id: string;
  email: string;
  /** Language of their interface. */
  language: string;
}

/** A text that letters are about, and who is told of what somebody just did to it. */
export interface TextMailDetails {
  textId: string;
  title: string;
  recipients: Recipient[];
}

/**
 * Who hears of something that was just done to a text: its reviewer when it was sent to one, those who commented when
 * there are comments, and whose text it is; never whoever did it, nor anybody who may not come in any more.
 */
export async function getTextMailDetails(
  read: Queries,
  by: Author,
  about: TextMailKind,
  at: TextKey,
): Promise<TextMailDetails | null> {
  const row = await findText(read, at);
  if (!row) return null;
  const wanted = about === 'submitted' ? [row.reviewForId] : await peopleOf(read, about, row);
  const ids = wanted.filter((id): id is string => id !== null && id !== by.staffId);
  const recipients = await read
    .select({ id: staff.id, email: staff.email, language: staff.interfaceLanguage })
    .from(staff)
    .where(and(inArray(staff.id, ids), isNull(staff.disabledAt)));
  const [written] = await read
    .select({ title: revision.title })
    .from(revision)
    .where(eq(revision.id, row.workingRevisionId ?? ''));
  return { textId: row.id, title: written?.title || row.title, recipients };
}

/** Whose text it is: who began it, sent it last, or was given it to write; with comments, who takes part in them. */
async function peopleOf(
  read: Queries,
  about: TextMailKind,
  row: TextRow,
): Promise<(string | null)[]> {
  const given = await read
    .select({ id: assignment.staffId })
    .from(assignment)
    .where(and(eq(assignment.storyId, row.storyId), eq(assignment.language, row.language)));
  const theirs = [row.createdBy, row.submittedBy, ...given.map(({ id }) => id)];
  if (about !== 'commented') return theirs;
  const said = await read
    .selectDistinct({ id: comment.authorId })
    .from(comment)
    .where(and(eq(comment.textId, row.id), isNull(comment.resolvedAt)));
  return [...theirs, ...said.map(({ id }) => id)];
}
