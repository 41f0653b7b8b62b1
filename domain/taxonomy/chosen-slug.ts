import { isReserved, nextFreeSlug, slugFrom } from '@/domain/addresses/slug';

/** Why a slug cannot be used. */
export type SlugProblem = {
  field: 'slug';
  problem: 'slugImpossible' | 'slugReserved' | 'slugTaken';
  by?: string;
};

/**
 * The slug of a term in a language: the typed one in normal form, else one derived
 * from the name.
 * @param given.otherwise used when the name contains nothing usable
 * @param ownerOf returns the name of another thing with this slug, or undefined
 */
export async function chosenSlug(
  given: { typed: string; name: string; language: string; otherwise: string },
  ownerOf: (slug: string) => Promise<string | undefined>,
): Promise<string | SlugProblem> {
  const { typed, name, language, otherwise } = given;
  if (!typed) {
    const base = slugFrom(name, language) ?? otherwise;
    return nextFreeSlug(base, null, async (slug) => (await ownerOf(slug)) !== undefined);
  }
  const slug = slugFrom(typed, language);
  if (!slug) return { field: 'slug', problem: 'slugImpossible' };
  if (isReserved(typed, language)) return { field: 'slug', problem: 'slugReserved' };
  const by = await ownerOf(slug);
  return by === undefined ? slug : { field: 'slug', problem: 'slugTaken', by };
}
