import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { image, imageText } from '@/db/schema/images';
import { addToAudit } from '@/domain/audit/changes';
import { Refused } from '@/domain/forms/form';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { printOf, staleBetween } from './invalidation-queries';
import type { ImageDetails } from './library';
import { imageState } from './public-use-queries';
import type { ImageWords } from './wording';

/** Saves an image's texts in one language. @throws NotAllowed; Refused when it was deleted */
export async function describeImage(
  write: Queries,
  by: Author,
  imageId: string,
  words: ImageWords,
  now: number,
): Promise<void> {
  const { language } = words;
  const state = await imageState(write, imageId, language);
  requireMay(by, 'image.describe', { language, state });
  await requireImage(write, imageId);
  await changingImage(write, imageId, now, async () => {
    const target = [imageText.imageId, imageText.language];
    await write
      .insert(imageText)
      .values({ imageId, ...words })
      .onConflictDoUpdate({ target, set: words });
  });
  const subject = { subjectKind: 'picture', subjectId: imageId, language };
  await addToAudit(write, by, { action: 'picture.describe', ...subject, now });
}

/**
 * Saves the properties of an image that do not depend on the language: rights, credit and focal
 * point.
 * @throws NotAllowed; Refused when the image was deleted
 */
export async function changeImage(
  write: Queries,
  by: Author,
  imageId: string,
  facts: ImageDetails,
  now: number,
): Promise<void> {
  const found = await requireImage(write, imageId);
  requireMay(by, 'image.change', {
    isOwn: found.addedBy !== null && found.addedBy === by.staffId,
    state: await imageState(write, imageId),
  });
  await changingImage(write, imageId, now, async () => {
    await write.update(image).set(facts).where(eq(image.id, imageId));
  });
  const subject = { subjectKind: 'picture', subjectId: imageId };
  await addToAudit(write, by, { action: 'picture.change', ...subject, detail: { ...facts }, now });
}

async function changingImage(
  write: Queries,
  imageId: string,
  now: number,
  change: () => Promise<void>,
): Promise<void> {
  const before = await printOf(write, imageId);
  await change();
  const after = await printOf(write, imageId);
  await markStale(write, await staleBetween(write, imageId, before, after), now);
}

async function requireImage(write: Queries, imageId: string) {
  const [found] = await write.select().from(image).where(eq(image.id, imageId));
  if (!found) throw new Refused('images.problem.missing', null, 404);
  return found;
}
