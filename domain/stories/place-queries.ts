import { asc, eq } from 'drizzle-orm';
import { prepared } from '@/db/client';
import { placeName, storyPlace } from '@/db/schema/stories';
import { given } from '@/db/sql';
import { groupedBy } from '@/domain/grouped';
import { chosenName } from '@/domain/site/chosen-name';

const ofStory = prepared((read) =>
  read
    .select({ id: storyPlace.placeId, language: placeName.language, name: placeName.name })
    .from(storyPlace)
    .innerJoin(placeName, eq(placeName.placeId, storyPlace.placeId))
    .where(eq(storyPlace.storyId, given('storyId')))
    .orderBy(asc(storyPlace.position))
    .prepare(),
);

/** The places of a story, named in `language` where there is such a name. */
export async function getPlaces(
  storyId: string,
  language: string,
): Promise<{ name: string; language: string }[]> {
  const named = groupedBy(await ofStory().execute({ storyId }), (row) => row.id);
  return [...named.values()].flatMap((names) => {
    const chosen = chosenName(names, language);
    return chosen ? { name: chosen.name, language: chosen.language } : [];
  });
}

const everyPlace = prepared((read) =>
  read
    .select({ id: placeName.placeId, language: placeName.language, name: placeName.name })
    .from(placeName)
    .prepare(),
);

/** Every place by its name in `language`, else in the default language, else in any; in alphabetical order. */
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
