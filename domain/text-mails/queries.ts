/** What a mail about a text says. */
import { and, eq, isNull, ne, or } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { notification } from '@/db/schema/notifications';
import { staff } from '@/db/schema/staff';
import { revision, story, text } from '@/db/schema/stories';
import type { TextKey } from '@/domain/access/text-key';
import type { TextMailSubject } from '@/domain/mail/mail';

/** What a text mail says about its text, as of now. */
export interface TextMailDetails extends TextKey {
  /** Empty for an untitled text. */
  title: string;
  /** Name of the user who changed it; null for the program. */
  by: string | null;
  /** To how many more texts of the recipient the same change did the same. */
  others: number;
}

/**
 * Null when the text is gone or its story is in the trash.
 * @param to id of the recipient
 */
export async function getTextMailDetails(
  read: Queries,
  { event, textId, byId, at }: Omit<TextMailSubject, 'kind' | 'note'>,
  to: string,
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
  const by = byId === null ? null : await nameOf(read, byId);
  const { storyId, language, title, written } = row;
  // The author of a source may not see drafts of its translations.
  const shown = event === 'translated' ? title : written || title;
  const others = await read.$count(
    notification,
    and(
      eq(notification.staffId, to),
      eq(notification.kind, event),
      eq(notification.at, at ?? 0),
      or(ne(notification.storyId, storyId), ne(notification.language, language)),
    ),
  );
  return { storyId, language, title: shown, by, others };
}

async function nameOf(read: Queries, staffId: string): Promise<string> {
  const [user] = await read.select({ name: staff.name }).from(staff).where(eq(staff.id, staffId));
  return user?.name ?? '';
}
