import { nextFreeSlug, slugFrom } from '@/domain/addresses/slug';

/** What keeps an address from being given. */
export type SlugProblem = { field: 'slug'; problem: 'slugImpossible' | 'slugTaken'; by?: string };

/**
 * The address that a topic or a collection gets in a language: the one that was typed, in the form that addresses
 * have, else one made from the name.
 * @param given.otherwise for a name that has nothing usable
 * @param ownerOf the name of another thing that has an address, or undefined
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
  const by = await ownerOf(slug);
  return by === undefined ? slug : { field: 'slug', problem: 'slugTaken', by };
}
