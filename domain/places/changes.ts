import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { place, placeName } from '@/db/schema/places';
import { shortIdFrom } from '@/domain/addresses/short-id';
import { chosenSlug } from '@/domain/taxonomy/chosen-slug';

/** Adds a place with its names, under the given id. */
export async function addPlace(
  write: Queries,
  given: {
    id: string;
    latitude?: number | null;
    longitude?: number | null;
    names: Record<string, string>;
  },
): Promise<void> {
  const { id, latitude = null, longitude = null, names } = given;
  const shortId = shortIdFrom(crypto.getRandomValues(new Uint8Array(8)));
  await write.insert(place).values({ id, shortId, latitude, longitude });
  for (const [language, name] of Object.entries(names)) {
    const slug = await freeSlug(write, { name, language, otherwise: shortId });
    await write.insert(placeName).values({ placeId: id, language, name, slug });
  }
}

async function freeSlug(
  write: Queries,
  wanted: { name: string; language: string; otherwise: string },
): Promise<string> {
  const slug = await chosenSlug({ ...wanted, typed: '' }, async (tried) => {
    const isTaken = and(eq(placeName.language, wanted.language), eq(placeName.slug, tried));
    const [row] = await write.select({ name: placeName.name }).from(placeName).where(isTaken);
    return row?.name;
  });
  return typeof slug === 'string' ? slug : wanted.otherwise;
}
