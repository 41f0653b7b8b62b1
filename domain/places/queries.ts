import { asc, eq } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { storyTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { place, placeName, storyPlace } from '@/db/schema/places';
import { param } from '@/db/sql';
import { groupedBy } from '@/domain/grouped';
import { chosenName } from '@/domain/taxonomy/chosen-name';
import type { PlaceOfStory } from './place';

const everyPlace = prepared((read) =>
  read
    .select({ id: placeName.placeId, language: placeName.language, name: placeName.name })
    .from(placeName)
    .prepare(),
);

/** Every place, named in `language`, else the default language, else any; alphabetical. */
export async function listPlaces(language: string): Promise<{ id: string; name: string }[]> {
  const named = groupedBy(await everyPlace().execute(), (row) => row.id);
  const collator = new Intl.Collator(language);
  return [...named.entries()]
    .flatMap(([id, names]) => {
      const chosen = chosenName(names, language);
      return chosen ? { id, name: chosen.name } : [];
    })
    .sort((a, b) => collator.compare(a.name, b.name));
}

const ofStory = prepared((read) =>
  read
    .select({
      id: storyPlace.placeId,
      language: placeName.language,
      name: placeName.name,
      latitude: place.latitude,
      longitude: place.longitude,
    })
    .from(storyPlace)
    .innerJoin(place, eq(place.id, storyPlace.placeId))
    .innerJoin(placeName, eq(placeName.placeId, storyPlace.placeId))
    .where(eq(storyPlace.storyId, param('storyId')))
    .orderBy(asc(storyPlace.position), asc(placeName.language))
    .prepare(),
);

/** The places of a story in order, named in `language`, else the default language, else any. */
export async function getPlacesOfStory(storyId: string, language: string): Promise<PlaceOfStory[]> {
  noteTag(storyTag(storyId));
  const named = groupedBy(await ofStory().execute({ storyId }), (row) => row.id);
  return [...named.values()].flatMap((names) => chosenName(names, language) ?? []);
}
