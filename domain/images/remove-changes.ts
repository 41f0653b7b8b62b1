import { eq } from 'drizzle-orm';
import { tx } from '@/db/client';
import { image, imageFile, imageOriginal } from '@/db/schema/images';
import { sampleItem } from '@/db/schema/site';
import { addToAudit } from '@/domain/audit/changes';
import { Refused } from '@/domain/forms/form';
import { dropUnused } from '@/domain/media-store/unused-file-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { isUsed } from './use-queries';

/**
 * Deletes an image that is used nowhere, its original, and its files that no other image has.
 * @throws NotAllowed; Refused while it is used, and when it was deleted already
 */
export async function removeImage(by: Author, imageId: string, now: number): Promise<void> {
  const names = await tx(async (write) => {
    const [found] = await write.select().from(image).where(eq(image.id, imageId));
    if (!found) throw new Refused('images.problem.missing', null, 404);
    const isOwn = found.addedBy !== null && found.addedBy === by.staffId;
    requireMay(by, 'image.remove', { isOwn });
    if (await isUsed(write, imageId)) throw new Refused('images.problem.used');
    const files = await write
      .select({ name: imageFile.name })
      .from(imageFile)
      .where(eq(imageFile.imageId, imageId));
    const originals = await write
      .select({ name: imageOriginal.name })
      .from(imageOriginal)
      .where(eq(imageOriginal.imageId, imageId));
    await write.delete(image).where(eq(image.id, imageId));
    await write.delete(sampleItem).where(eq(sampleItem.itemId, imageId));
    const subject = { subjectKind: 'picture', subjectId: imageId };
    const detail = { fileName: found.fileName };
    await addToAudit(write, by, { action: 'picture.remove', ...subject, detail, now });
    return [...files, ...originals].map((row) => row.name);
  });
  await dropUnused(names, now);
}
