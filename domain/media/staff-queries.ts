import { eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { attachment } from '@/db/schema/attachments';
import { picture, pictureFile, pictureOriginal } from '@/db/schema/pictures';
import { getStoryOfAttachments } from '@/domain/attachments/staff-queries';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { isAttachment, type Medium } from './media';

/** A file as this person may have it, public or not: every picture of the library, attachments of stories they see. */
export async function findMediumFor(staff: Staff, name: string): Promise<Medium | null> {
  return isAttachment(name) ? attachmentFor(staff, name) : pictureFor(staff, name);
}

/** The file that a picture came as, under the name that it had; null where none was kept. */
export async function findOriginal(staff: Staff, pictureId: string): Promise<Medium | null> {
  if (!mayDo(staff, 'picture.see')) return null;
  const [found] = await reads()
    .select({ name: pictureOriginal.name, fileName: picture.fileName })
    .from(pictureOriginal)
    .innerJoin(picture, eq(picture.id, pictureOriginal.pictureId))
    .where(eq(pictureOriginal.pictureId, pictureId));
  return found ? { ...found, fileName: found.fileName || 'original' } : null;
}

async function pictureFor(staff: Staff, name: string): Promise<Medium | null> {
  if (!mayDo(staff, 'picture.see')) return null;
  const [found] = await reads()
    .select({ name: pictureFile.name })
    .from(pictureFile)
    .where(eq(pictureFile.name, name))
    .limit(1);
  return found ? { ...found, fileName: '' } : null;
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
