import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { image, imageText } from '@/db/schema/images';
import { Refused } from '@/domain/forms/form';
import { changedMeanwhile } from '@/domain/forms/seen';
import { mayDo } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { changeImage, describeImage } from './describe-changes';
import { descriptionOf, type ImageDescription } from './description';
import { imageState } from './public-use-queries';
import { NO_WORDS } from './wording';

/** A description as a page showed it, and as it was left. */
export interface DescriptionChange extends ImageDescription {
  language: string;
  was: ImageDescription;
}

/**
 * Saves an image's alternative text in one language and its credit, as far as they were changed.
 * The credit is saved for all languages, unless the language has its own or the user may describe
 * the image but not change it.
 * @throws NotAllowed; Refused when it was deleted, or somebody else changed the same since
 */
export async function saveDescription(
  write: Queries,
  by: Author,
  imageId: string,
  { was, language, ...given }: DescriptionChange,
  now: number,
): Promise<void> {
  const [found] = await write.select().from(image).where(eq(image.id, imageId));
  if (!found) throw new Refused('images.problem.missing', null, 404);
  const isIt = and(eq(imageText.imageId, imageId), eq(imageText.language, language));
  const [words] = await write.select().from(imageText).where(isIt);
  refuseOverwriting(descriptionOf(found, words), was, given);
  const { alt, decorative } = given;
  const isCredited = given.credit !== was.credit;
  const isOwn = found.addedBy !== null && found.addedBy === by.staffId;
  const isForAll =
    !words?.credit && mayDo(by, 'image.change', { isOwn, state: await imageState(write, imageId) });
  const isHere = isCredited && !isForAll;
  if (alt !== was.alt || decorative !== was.decorative || isHere) {
    const { imageId: _, ...rest } = { imageId, ...NO_WORDS, ...words };
    const credit = isHere ? given.credit : rest.credit;
    await describeImage(write, by, imageId, { ...rest, language, alt, decorative, credit }, now);
  }
  if (isCredited && isForAll) {
    const { rights, focusX, focusY } = found;
    await changeImage(write, by, imageId, { rights, focusX, focusY, credit: given.credit }, now);
  }
}

/** Only what the user changed is compared, so that two people can fill in different fields. */
function refuseOverwriting(
  stored: ImageDescription,
  was: ImageDescription,
  given: ImageDescription,
): void {
  const parts = ['alt', 'decorative', 'credit'] as const;
  const isOver = parts.some(
    (part) =>
      given[part] !== was[part] && stored[part] !== was[part] && stored[part] !== given[part],
  );
  if (isOver) throw changedMeanwhile();
}
