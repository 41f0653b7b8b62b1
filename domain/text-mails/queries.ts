/** Recipients of text mails. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { staff } from '@/db/schema/staff';
import { revision } from '@/db/schema/stories';
import { assignment, comment } from '@/db/schema/teamwork';
import { findText, type TextRow } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import type { Author } from '@/domain/permissions/staff';
import type { TextMailKind } from './text-mail';

export interface Recipient {
  id: string;
  email: string;
  /** Interface language. */
  language: string;
}

/** The text and the recipients of a text mail. */
export interface TextMailDetails {
  textId: string;
  title: string;
  recipients: Recipient[];
}

/**
 * The recipients of a text mail: the reviewer of a text sent to review, the participants in
 * comments, and the people of the text; never the user who made the change, nor disabled users.
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

/**
 * Who created the text, sent it to review last or is assigned to it; optionally also participants
 * in comments.
 */
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
