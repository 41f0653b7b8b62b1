import { asc, eq } from 'drizzle-orm';
import { prepared } from '@/db/client';
import { placeName, storyPlace } from '@/db/schema/stories';
import { given } from '@/db/sql';
import { groupedBy } from '@/domain/grouped';
import { DEFAULT_INTERFACE } from '@/i18n/languages';

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
    const chosen =
      names.find((row) => row.language === language) ??
      names.find((row) => row.language === DEFAULT_INTERFACE) ??
      names[0];
    return chosen ? { name: chosen.name, language: chosen.language } : [];
  });
}
