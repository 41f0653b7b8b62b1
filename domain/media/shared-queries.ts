import { and, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { attachment } from '@/db/schema/attachments';
import { imageFile } from '@/db/schema/images';
import { isOneOf } from '@/db/sql';
import { figureIds } from '@/domain/documents/figures';
import { getSharedDraft } from '@/domain/preview-links/queries';
import { isAttachment, type Medium } from './media';

/**
 * A file of a draft shown by a preview link: an image in that revision, the story's cover or an
 * attachment.
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
  return isAttachment(name)
    ? attachmentOf(id, name)
    : imageOf([...figureIds(body), ...(cover ? [cover.id] : [])], name);
}

async function attachmentOf(storyId: string, name: string): Promise<Medium | null> {
  const [found] = await reads()
    .select({ name: attachment.name, fileName: attachment.fileName })
    .from(attachment)
    .where(and(eq(attachment.name, name), eq(attachment.storyId, storyId)));
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
