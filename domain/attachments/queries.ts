import { asc, eq } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { storyTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { attachment, attachmentText } from '@/db/schema/attachments';
import { isOneOf, param } from '@/db/sql';
import { groupedBy } from '@/domain/grouped';
import { wordsFor } from '@/domain/images/wording';
import type { Attachment, AttachmentRecord } from './attachment';

const ofStory = prepared((read) =>
  read
    .select({
      id: attachment.id,
      kind: attachment.kind,
      name: attachment.name,
      mime: attachment.mime,
      bytes: attachment.bytes,
      fileName: attachment.fileName,
    })
    .from(attachment)
    .where(eq(attachment.storyId, param('storyId')))
    .orderBy(asc(attachment.position), asc(attachment.id))
    .prepare(),
);

const texts = prepared((read) =>
  read
    .select()
    .from(attachmentText)
    .where(isOneOf(attachmentText.attachmentId, param('ids')))
    .orderBy(asc(attachmentText.language))
    .prepare(),
);

/** The attachments of a story in order, with their texts in every language. */
export async function listAttachments(storyId: string): Promise<AttachmentRecord[]> {
  const rows = await ofStory().execute({ storyId });
  if (rows.length === 0) return [];
  const ids = JSON.stringify(rows.map((row) => row.id));
  const wordsOf = groupedBy(await texts().execute({ ids }), (row) => row.attachmentId);
  return rows.map(({ name, ...row }) => ({
    ...row,
    src: `/media/${name}`,
    texts: (wordsOf.get(row.id) ?? []).map(({ attachmentId: _, ...words }) => words),
  }));
}

export async function countAttachments(storyId: string): Promise<number> {
  return (await ofStory().execute({ storyId })).length;
}

/** The attachments of a story with their texts in `language`, else the first of `otherwise`. */
export async function getAttachments(
  storyId: string,
  language: string,
  otherwise: readonly string[],
): Promise<Attachment[]> {
  noteTag(storyTag(storyId));
  const found = await listAttachments(storyId);
  return found.map(({ texts: words, ...rest }) => ({
    ...rest,
    ...(wordsFor(words, language, otherwise) ?? { language, title: '', transcript: '' }),
  }));
}
