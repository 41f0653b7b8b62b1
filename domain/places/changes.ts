import type { Queries } from '@/db/open';
import { place, placeName } from '@/db/schema/stories';

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
  await write.insert(place).values({ id, latitude, longitude });
  for (const [language, name] of Object.entries(names)) {
    await write.insert(placeName).values({ placeId: id, language, name });
  }
}
