import { asc, eq } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { storyTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { attachment, attachmentText } from '@/db/schema/attachments';
import { isOneOf, param } from '@/db/sql';
import { groupedBy } from '@/domain/grouped';
import { wordsFor } from '@/domain/images/wording';
import { type Attachment, type AttachmentRecord, filesById } from './attachment';

const ofStory = prepared((read) =>
  read
    .select({
      id: attachment.id,
      kind: attachment.kind,
      name: attachment.name,
      mime: attachment.mime,
      bytes: attachment.bytes,
      fileName: attachment.fileName,
      pages: attachment.pages,
      isListed: attachment.isListed,
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
  return rows.map(({ name, ...row }) => {
    const stored = wordsOf.get(row.id) ?? [];
    return {
      ...row,
      src: `/media/${name}`,
      captions: stored.flatMap(({ language, captionsName }) =>
        captionsName ? { language, src: `/media/${captionsName}` } : [],
      ),
      texts: stored.map(({ language, title, transcript, captions }) => {
        return { language, title, transcript, captions };
      }),
    };
  });
}

export async function countAttachments(storyId: string): Promise<number> {
  return (await ofStory().execute({ storyId })).length;
}

/**
 * The attachments of a story that readers of one of its texts find: those at its end and those in
 * the text, with their words in `language`, else in the first of `otherwise`.
 * @param inText ids of those that the text shows
 */
export async function getAttachments(
  storyId: string,
  language: string,
  otherwise: readonly string[],
  inText: readonly string[],
): Promise<Attachment[]> {
  noteTag(storyTag(storyId));
  const found = await listAttachments(storyId);
  return found
    .filter(({ id, isListed }) => isListed || inText.includes(id))
    .map((each) => inWords(each, language, otherwise));
}

/** The attachments of a story by id, with their words in `language`, else in `otherwise`. */
export async function getFilesOfStory(
  storyId: string,
  language: string,
  otherwise: readonly string[],
): Promise<ReadonlyMap<string, Attachment>> {
  const found = await listAttachments(storyId);
  return filesById(found.map((each) => inWords(each, language, otherwise)));
}

/**
 * An attachment with its words in `language`, else in the first of `otherwise`, and with captions in
 * these languages, because others may be drafts.
 */
export function inWords(
  { texts: words, ...rest }: AttachmentRecord,
  language: string,
  otherwise: readonly string[],
): Attachment {
  const worded = words.filter(({ title, transcript }) => title || transcript);
  const found = wordsFor(worded, language, otherwise) ?? { language, title: '', transcript: '' };
  const captions = rest.captions.filter((each) => [language, ...otherwise].includes(each.language));
  const { title, transcript } = found;
  return { ...rest, captions, language: found.language, title, transcript };
}
