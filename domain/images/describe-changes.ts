import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { picture, pictureText } from '@/db/schema/pictures';
import { addToAudit } from '@/domain/audit/changes';
import { Refused } from '@/domain/forms/form';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import type { ImageDetailsForm } from './image-form';
import { printOf, staleBetween } from './invalidation-queries';
import { pictureState } from './public-use-queries';
import type { PictureWords } from './wording';

/**
 * Saves a picture's words in one language.
 * @throws NotAllowed; Refused when it is not there
 */
export async function describePicture(
  write: Queries,
  by: Author,
  pictureId: string,
  words: PictureWords,
  now: number,
): Promise<void> {
  const { language } = words;
  const state = await pictureState(write, pictureId, language);
  requireMay(by, 'picture.describe', { language, state });
  await requirePicture(write, pictureId);
  await changingPicture(write, pictureId, now, async () => {
    const target = [pictureText.pictureId, pictureText.language];
    await write
      .insert(pictureText)
      .values({ pictureId, ...words })
      .onConflictDoUpdate({ target, set: words });
  });
  const subject = { subjectKind: 'picture', subjectId: pictureId, language };
  await addToAudit(write, by, { action: 'picture.describe', ...subject, now });
}

/**
 * Saves what holds of a picture in every language: rights, credit, and the point that matters most in it.
 * @throws NotAllowed; Refused when it is not there
 */
export async function changePicture(
  write: Queries,
  by: Author,
  pictureId: string,
  facts: ImageDetailsForm,
  now: number,
): Promise<void> {
  const found = await requirePicture(write, pictureId);
  requireMay(by, 'picture.change', {
    isOwn: found.addedBy !== null && found.addedBy === by.staffId,
    state: await pictureState(write, pictureId),
  });
  await changingPicture(write, pictureId, now, async () => {
    await write.update(picture).set(facts).where(eq(picture.id, pictureId));
  });
  const subject = { subjectKind: 'picture', subjectId: pictureId };
  await addToAudit(write, by, { action: 'picture.change', ...subject, detail: { ...facts }, now });
}

async function changingPicture(
  write: Queries,
  pictureId: string,
  now: number,
  change: () => Promise<void>,
): Promise<void> {
  const before = await printOf(write, pictureId);
  await change();
  const after = await printOf(write, pictureId);
  await markStale(write, await staleBetween(write, pictureId, before, after), now);
}

async function requirePicture(write: Queries, pictureId: string) {
  const [found] = await write.select().from(picture).where(eq(picture.id, pictureId));
  if (!found) throw new Refused('pictures.problem.missing', null, 404);
  return found;
}
