import { asc, eq } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { storyTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { attachment, attachmentText } from '@/db/schema/attachments';
import { imageFile } from '@/db/schema/images';
import { isOneOf, param } from '@/db/sql';
import { groupedBy } from '@/domain/grouped';
import { type Attachment, type AttachmentRecord, filesById, type Poster } from './attachment';

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
      seconds: attachment.seconds,
      posterId: attachment.posterImageId,
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

const posterFiles = prepared((read) =>
  read
    .select({ imageId: imageFile.imageId, name: imageFile.name, width: imageFile.width })
    .from(imageFile)
    .where(isOneOf(imageFile.imageId, param('ids')))
    .orderBy(asc(imageFile.width))
    .prepare(),
);

/** Width of a poster where the image has a file as wide: players are as wide as the text. */
const POSTER_WIDTH = 960;

async function postersOf(ids: readonly string[]): Promise<ReadonlyMap<string, Poster>> {
  if (ids.length === 0) return new Map();
  const files = await posterFiles().execute({ ids: JSON.stringify(ids) });
  const posters = [...groupedBy(files, (row) => row.imageId)].flatMap(([imageId, sizes]) => {
    const chosen = sizes.find(({ width }) => width >= POSTER_WIDTH) ?? sizes.at(-1);
    return chosen ? [[imageId, { imageId, src: `/media/${chosen.name}` }] as const] : [];
  });
  return new Map(posters);
}

/** The attachments of a story in order, with their texts in every language. */
export async function listAttachments(storyId: string): Promise<AttachmentRecord[]> {
  const rows = await ofStory().execute({ storyId });
  if (rows.length === 0) return [];
  const ids = JSON.stringify(rows.map((row) => row.id));
  const wordsOf = groupedBy(await texts().execute({ ids }), (row) => row.attachmentId);
  const posters = await postersOf(rows.flatMap(({ posterId }) => posterId ?? []));
  return rows.map(({ name, posterId, ...row }) => {
    const stored = wordsOf.get(row.id) ?? [];
    return {
      ...row,
      src: `/media/${name}`,
      poster: posters.get(posterId ?? '') ?? null,
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
 * these languages. Words in others may belong to a draft.
 */
export function inWords(
  { texts: words, ...rest }: AttachmentRecord,
  language: string,
  otherwise: readonly string[],
): Attachment {
  const shown = [language, ...otherwise];
  const worded = words.filter(({ title, transcript }) => title || transcript);
  const inShown = shown.flatMap((tag) => worded.filter((each) => each.language === tag));
  const found = inShown[0] ?? { language, title: '', transcript: '' };
  const captions = rest.captions.filter((each) => shown.includes(each.language));
  const { title, transcript } = found;
  return { ...rest, captions, language: found.language, title, transcript };
}
