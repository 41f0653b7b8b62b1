import { and, asc, eq, isNotNull, or } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { attachment, attachmentText, textAttachment } from '@/db/schema/attachments';
import { text } from '@/db/schema/stories';

/**
 * Titles and transcripts of the files that readers of a story's texts find, each in the language of
 * the text, by the text's id.
 */
export async function wordsOfFiles(
  read: Queries,
  storyId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await read
    .select({
      textId: text.id,
      title: attachmentText.title,
      transcript: attachmentText.transcript,
    })
    .from(attachment)
    .innerJoin(attachmentText, eq(attachmentText.attachmentId, attachment.id))
    .innerJoin(
      text,
      and(eq(text.storyId, attachment.storyId), eq(text.language, attachmentText.language)),
    )
    .leftJoin(
      textAttachment,
      and(
        eq(textAttachment.textId, text.id),
        eq(textAttachment.attachmentId, attachment.id),
        eq(textAttachment.isPublic, true),
      ),
    )
    .where(
      and(
        eq(attachment.storyId, storyId),
        or(eq(attachment.isListed, true), isNotNull(textAttachment.textId)),
      ),
    )
    .orderBy(asc(attachment.position), asc(attachment.id));
  const found = new Map<string, string>();
  for (const { textId, title, transcript } of rows) {
    found.set(textId, `${found.get(textId) ?? ''} ${title} ${transcript}`);
  }
  return found;
}
