import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { image, imageText } from '@/db/schema/images';
import { addToAudit } from '@/domain/audit/changes';
import { Refused } from '@/domain/forms/form';
import { refuseUnseen } from '@/domain/forms/seen';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { printOf, staleBetween } from './invalidation-queries';
import type { ImageDetails } from './library';
import { imageState } from './public-use-queries';
import { seenDetails, seenWords } from './seen-image';
import type { ImageWords } from './wording';

/**
 * Saves an image's texts in one language.
 * @param given.was fingerprint of the texts that the editor saw
 * @throws NotAllowed; Refused when it was deleted, or somebody else has changed them since
 */
export async function describeImage(
  write: Queries,
  by: Author,
  imageId: string,
  given: ImageWords & { was?: string },
  now: number,
): Promise<void> {
  const { was, ...words } = given;
  const { language } = words;
  const state = await imageState(write, imageId, language);
  requireMay(by, 'image.describe', { language, state });
  await requireImage(write, imageId);
  const isIt = and(eq(imageText.imageId, imageId), eq(imageText.language, language));
  const [stored] = await write.select().from(imageText).where(isIt);
  refuseUnseen(was, seenWords(stored));
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
 * @param given.was fingerprint of the properties that the editor saw
 * @throws NotAllowed; Refused when it was deleted, or somebody else has changed them since
 */
export async function changeImage(
  write: Queries,
  by: Author,
  imageId: string,
  given: ImageDetails & { was?: string },
  now: number,
): Promise<void> {
  const { was, ...facts } = given;
  const found = await requireImage(write, imageId);
  requireMay(by, 'image.change', {
    isOwn: found.addedBy !== null && found.addedBy === by.staffId,
    state: await imageState(write, imageId),
  });
  refuseUnseen(was, seenDetails(found));
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
