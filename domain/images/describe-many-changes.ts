import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { image, imageText } from '@/db/schema/images';
import { Refused } from '@/domain/forms/form';
import { changedMeanwhile } from '@/domain/forms/seen';
import type { Author } from '@/domain/permissions/staff';
import { changeImage, describeImage } from './describe-changes';
import type { AltChange, CreditChange } from './description';
import { NO_WORDS } from './wording';

/**
 * Saves what was changed of the descriptions of many images: all of it or nothing.
 * @returns how many images were changed
 * @throws NotAllowed; Refused with the field that somebody else changed since
 */
export async function describeImages(
  write: Queries,
  by: Author,
  { alts, credits }: { alts: readonly AltChange[]; credits: readonly CreditChange[] },
  now: number,
): Promise<number> {
  const changed = new Set<string>();
  for (const given of alts) {
    const { imageId, language, alt, decorative, was } = given;
    if (alt === was.alt && decorative === was.decorative) continue;
    const isIt = and(eq(imageText.imageId, imageId), eq(imageText.language, language));
    const [stored] = await write.select().from(imageText).where(isIt);
    const { imageId: _, ...words } = { imageId, ...NO_WORDS, ...stored };
    if (words.alt !== was.alt || words.decorative !== was.decorative) {
      throw meanwhile(`alt.${imageId}.${language}`);
    }
    await describeImage(write, by, imageId, { ...words, language, alt, decorative }, now);
    changed.add(imageId);
  }
  for (const { imageId, credit, was } of credits) {
    if (credit === was) continue;
    const [stored] = await write.select().from(image).where(eq(image.id, imageId));
    if (stored && stored.credit !== was) throw meanwhile(`credit.${imageId}`);
    const { rights = '', focusX = 0.5, focusY = 0.5 } = stored ?? {};
    await changeImage(write, by, imageId, { rights, focusX, focusY, credit }, now);
    changed.add(imageId);
  }
  return changed.size;
}

function meanwhile(field: string): Refused {
  const { said, status } = changedMeanwhile();
  return new Refused(said, field, status);
}
