import { eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { attachment, attachmentText } from '@/db/schema/attachments';
import { image, imageFile, imageOriginal } from '@/db/schema/images';
import { styleFile } from '@/db/schema/site';
import { getStoryOfAttachments } from '@/domain/attachments/staff-queries';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { isAttachment, isCaptions, type Medium } from './media';

/** A file that the user may see: any image of the library, and attachments of visible stories. */
export async function findMediumFor(staff: Staff, name: string): Promise<Medium | null> {
  if (isCaptions(name)) return captionsFor(staff, name);
  return isAttachment(name) ? attachmentFor(staff, name) : imageFor(staff, name);
}

/** The original file of an image, under its name at upload; null where it was not stored. */
export async function findOriginal(staff: Staff, imageId: string): Promise<Medium | null> {
  if (!mayDo(staff, 'image.see')) return null;
  const [found] = await reads()
    .select({ name: imageOriginal.name, fileName: image.fileName })
    .from(imageOriginal)
    .innerJoin(image, eq(image.id, imageOriginal.imageId))
    .where(eq(imageOriginal.imageId, imageId));
  return found ? { ...found, fileName: found.fileName || 'original' } : null;
}

async function imageFor(staff: Staff, name: string): Promise<Medium | null> {
  if (!mayDo(staff, 'image.see')) return null;
  const [found] = await reads()
    .select({ name: imageFile.name })
    .from(imageFile)
    .where(eq(imageFile.name, name))
    .limit(1);
  return found ? { ...found, fileName: '' } : styleFileFor(staff, name);
}

async function styleFileFor(staff: Staff, name: string): Promise<Medium | null> {
  if (!mayDo(staff, 'site.change')) return null;
  const [found] = await reads()
    .select({ name: styleFile.name })
    .from(styleFile)
    .where(eq(styleFile.name, name));
  return found ? { ...found, fileName: '' } : null;
}

async function captionsFor(staff: Staff, name: string): Promise<Medium | null> {
  const found = await reads()
    .select({ storyId: attachment.storyId, content: attachmentText.captions })
    .from(attachmentText)
    .innerJoin(attachment, eq(attachment.id, attachmentText.attachmentId))
    .where(eq(attachmentText.captionsName, name));
  for (const { storyId, content } of found) {
    if (await getStoryOfAttachments(staff, storyId)) return { name, fileName: '', content };
  }
  return null;
}

async function attachmentFor(staff: Staff, name: string): Promise<Medium | null> {
  const found = await reads()
    .select({ storyId: attachment.storyId, fileName: attachment.fileName })
    .from(attachment)
    .where(eq(attachment.name, name));
  for (const { storyId, fileName } of found) {
    if (await getStoryOfAttachments(staff, storyId)) return { name, fileName };
  }
  return null;
}
