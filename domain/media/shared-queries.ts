import { and, eq, or } from 'drizzle-orm';
import { reads } from '@/db/client';
import { attachment, attachmentText } from '@/db/schema/attachments';
import { imageFile } from '@/db/schema/images';
import { isOneOf } from '@/db/sql';
import type { Document } from '@/domain/documents/document';
import { attachedIds, figureIds } from '@/domain/documents/figures';
import { getSharedDraft } from '@/domain/preview-links/queries';
import { isAttachment, isCaptions, type Medium } from './media';

/**
 * A file of a draft shown by a preview link: an image in that revision, the story's cover, an
 * attachment at its end or in that revision, or captions or poster of one.
 * @returns null when the link is invalid or does not include the file
 */
export async function findSharedMedium(
  token: string,
  name: string,
  now: number,
): Promise<Medium | null> {
  const draft = await getSharedDraft(token, now);
  if (!draft) return null;
  const { id, body, cover } = draft.story;
  if (isCaptions(name)) return captionsOf(id, attachedIds(body), name);
  return isAttachment(name)
    ? attachmentOf(id, attachedIds(body), name)
    : imageOf(
        [...figureIds(body), ...(cover ? [cover.id] : []), ...(await postersOf(id, body))],
        name,
      );
}

/** The attachments of a draft: those at its end, and those in its body. */
function areOfDraft(storyId: string, inText: readonly string[]) {
  const isShown = isOneOf(attachment.id, JSON.stringify(inText));
  return and(eq(attachment.storyId, storyId), or(eq(attachment.isListed, true), isShown));
}

async function postersOf(storyId: string, body: Document): Promise<string[]> {
  const rows = await reads()
    .select({ id: attachment.posterImageId })
    .from(attachment)
    .where(areOfDraft(storyId, attachedIds(body)));
  return rows.flatMap(({ id }) => id ?? []);
}

async function captionsOf(
  storyId: string,
  inText: readonly string[],
  name: string,
): Promise<Medium | null> {
  const [found] = await reads()
    .select({ content: attachmentText.captions })
    .from(attachmentText)
    .innerJoin(attachment, eq(attachment.id, attachmentText.attachmentId))
    .where(and(eq(attachmentText.captionsName, name), areOfDraft(storyId, inText)));
  return found ? { name, fileName: '', content: found.content } : null;
}

async function attachmentOf(
  storyId: string,
  inText: readonly string[],
  name: string,
): Promise<Medium | null> {
  const [found] = await reads()
    .select({ name: attachment.name, fileName: attachment.fileName })
    .from(attachment)
    .where(and(eq(attachment.name, name), areOfDraft(storyId, inText)));
  return found ?? null;
}

async function imageOf(ids: readonly string[], name: string): Promise<Medium | null> {
  const [found] = await reads()
    .select({ name: imageFile.name })
    .from(imageFile)
    .where(and(eq(imageFile.name, name), isOneOf(imageFile.imageId, JSON.stringify(ids))))
    .limit(1);
  return found ? { ...found, fileName: '' } : null;
}
