import { and } from 'drizzle-orm';
import { reads } from '@/db/client';
import { image, imageText } from '@/db/schema/images';
import { isOneOf } from '@/db/sql';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { imageState } from './public-use-queries';

/** The descriptions of an image on a page with those of many. */
export interface Describable {
  /** Credit for all languages. */
  credit: string;
  mayCredit: boolean;
  /** In the order of the requested languages. */
  texts: { language: string; alt: string; decorative: boolean; mayDescribe: boolean }[];
}

/** Descriptions by the image's id, and what of them the user may change. */
export async function listDescribable(
  staff: Staff,
  ids: readonly string[],
  languages: readonly string[],
): Promise<Map<string, Describable>> {
  const wanted = JSON.stringify(ids);
  const rows = await reads().select().from(image).where(isOneOf(image.id, wanted));
  const texts = await reads()
    .select()
    .from(imageText)
    .where(
      and(
        isOneOf(imageText.imageId, wanted),
        isOneOf(imageText.language, JSON.stringify(languages)),
      ),
    );
  const found = new Map<string, Describable>();
  for (const { id, credit, addedBy } of rows) {
    const isOwn = addedBy !== null && addedBy === staff.staffId;
    const state = await imageState(reads(), id);
    const own = texts.filter(({ imageId }) => imageId === id);
    const inEach = languages.map(async (language) => {
      const { alt = '', decorative = false } = own.find((each) => each.language === language) ?? {};
      const shown = await imageState(reads(), id, language);
      const mayDescribe = mayDo(staff, 'image.describe', { language, state: shown });
      return { language, alt, decorative, mayDescribe };
    });
    found.set(id, {
      credit,
      mayCredit: mayDo(staff, 'image.change', { isOwn, state }),
      texts: await Promise.all(inEach),
    });
  }
  return found;
}
