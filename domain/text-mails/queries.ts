/** Who is written to about a text, and what is written. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { comment } from '@/db/schema/comments';
import { staff } from '@/db/schema/staff';
import { revision, story, text } from '@/db/schema/stories';
import { assignment } from '@/db/schema/teamwork';
import { findText, type TextRow } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import type { TextMailKind } from '@/domain/mail/mail';
import type { Staff } from '@/domain/permissions/staff';

/**
 * The recipients of a text mail: the reviewer of a text sent to review, the users mentioned in a
 * comment who want such mails, the participants in comments, and the people of the text; never the
 * user who made the change, nor disabled users. Other mails about a comment leave out `mentioned`.
 */
export async function findConcerned(
  read: Queries,
  by: Staff,
  { event: about, mentioned }: { event: TextMailKind; mentioned: readonly string[] },
  at: TextKey,
): Promise<{ textId: string; staffIds: string[] }> {
  const row = await findText(read, at);
  if (!row) return { textId: '', staffIds: [] };
  const wanted = about === 'mentioned' ? mentioned : await peopleOf(read, about, row);
  const left = about === 'mentioned' ? [] : mentioned;
  const ids = wanted.filter(
    (id): id is string => id !== null && id !== by.staffId && !left.includes(id),
  );
  const wants = about === 'mentioned' ? eq(staff.mentionMail, true) : undefined;
  const found = await read
    .select({ id: staff.id })
    .from(staff)
    .where(and(inArray(staff.id, ids), isNull(staff.disabledAt), wants));
  return { textId: row.id, staffIds: found.map(({ id }) => id) };
}

/** What a text mail says about its text, as of now. */
export interface TextMailDetails extends TextKey {
  /** Empty for an untitled text. */
  title: string;
  /** Name of the user who changed it. */
  by: string;
}

/** Null when the text is gone or its story is in the trash. */
export async function getTextMailDetails(
  read: Queries,
  { textId, byId }: { textId: string; byId: string },
): Promise<TextMailDetails | null> {
  const [row] = await read
    .select({
      storyId: text.storyId,
      language: text.language,
      title: text.title,
      written: revision.title,
    })
    .from(text)
    .innerJoin(story, and(eq(story.id, text.storyId), isNull(story.binnedAt)))
    .leftJoin(revision, eq(revision.id, text.workingRevisionId))
    .where(eq(text.id, textId));
  if (!row) return null;
  const [user] = await read.select({ name: staff.name }).from(staff).where(eq(staff.id, byId));
  const { storyId, language, title, written } = row;
  return { storyId, language, title: written || title, by: user?.name ?? '' };
}

/**
 * The reviewer of a text sent to review; else who created it, sent it to review last or is assigned
 * to it, and those who take part in its comments where the mail is about one.
 */
async function peopleOf(
  read: Queries,
  about: TextMailKind,
  row: TextRow,
): Promise<(string | null)[]> {
  if (about === 'submitted') return [row.review?.reviewForId ?? null];
  const given = await read
    .select({ id: assignment.staffId })
    .from(assignment)
    .where(and(eq(assignment.storyId, row.storyId), eq(assignment.language, row.language)));
  const theirs = [row.createdBy, row.review?.requestedBy ?? null, ...given.map(({ id }) => id)];
  if (about !== 'commented') return theirs;
  const said = await read
    .selectDistinct({ id: comment.authorId })
    .from(comment)
    .where(and(eq(comment.textId, row.id), isNull(comment.resolvedAt)));
  return [...theirs, ...said.map(({ id }) => id)];
}
