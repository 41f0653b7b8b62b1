import { and, asc, eq, isNull } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { PLACE_COUNTS, PLACES, storyTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { place, placeName, placeVariant, storyPlace } from '@/db/schema/places';
import { isOneOf, param } from '@/db/sql';
import { withStories } from '@/domain/freshness/count-queries';
import { groupedBy } from '@/domain/grouped';
import { sharedRead } from '@/domain/shared-read-queries';
import { formsByScript } from '@/domain/taxonomy/forms-by-script';
import { inTree, shownParent, surroundings } from '@/domain/taxonomy/tree';
import { chosenName, namesInOrder } from '@/domain/text-choice/chosen-name';
import { collatorOf } from '@/i18n/languages';
import type { CountedPlace, Place, PlaceForms, PlaceOfStory, PlaceSurroundings } from './place';

const named = prepared((read) =>
  read
    .select({
      id: placeName.placeId,
      kind: place.kind,
      parentId: place.parentId,
      language: placeName.language,
      name: placeName.name,
    })
    .from(placeName)
    .innerJoin(place, eq(place.id, placeName.placeId))
    .prepare(),
);

const everyName = prepared((read) =>
  read
    .select({
      id: place.id,
      shortId: place.shortId,
      kind: place.kind,
      parentId: place.parentId,
      latitude: place.latitude,
      longitude: place.longitude,
      wikidata: place.wikidata,
      language: placeName.language,
      name: placeName.name,
      slug: placeName.slug,
      description: placeName.description,
    })
    .from(place)
    .innerJoin(placeName, eq(placeName.placeId, place.id))
    .where(
      and(isOneOf(place.id, param('ids')), isNull(place.withdrawnAt), isNull(place.mergedIntoId)),
    )
    .prepare(),
);

const every = prepared((read) =>
  read
    .select({ id: place.id, parentId: place.parentId, withdrawnAt: place.withdrawnAt })
    .from(place)
    .where(isNull(place.mergedIntoId))
    .prepare(),
);

const ofStory = prepared((read) =>
  read
    .select({ id: storyPlace.placeId })
    .from(storyPlace)
    .where(eq(storyPlace.storyId, param('storyId')))
    .orderBy(asc(storyPlace.position))
    .prepare(),
);

const variants = prepared((read) =>
  read
    .select({ form: placeVariant.form, language: placeVariant.language })
    .from(placeVariant)
    .where(eq(placeVariant.placeId, param('id')))
    .orderBy(asc(placeVariant.position))
    .prepare(),
);

const names = prepared((read) =>
  read
    .select({ form: placeName.name, language: placeName.language })
    .from(placeName)
    .where(eq(placeName.placeId, param('id')))
    .orderBy(asc(placeName.language))
    .prepare(),
);

/**
 * Every place that staff can choose, named in `language`, else the default language, else any;
 * alphabetical.
 */
export async function listPlaces(
  language: string,
): Promise<Pick<Place, 'id' | 'name' | 'kind' | 'parentId'>[]> {
  return namesInOrder(await named().execute(), language);
}

/** A place with its texts in `language` or a fallback, or null where there is none to show. */
export async function getPlace(id: string, language: string): Promise<Place | null> {
  const [found] = await getPlaces([id], language);
  return found ?? null;
}

/**
 * Places with their texts in `language` or a fallback, in the given order; unknown, merged and
 * unpublished ones are left out.
 */
export async function getPlaces(ids: readonly string[], language: string): Promise<Place[]> {
  noteTag(PLACES);
  const rows = await everyName().execute({ ids: JSON.stringify([...new Set(ids)]) });
  const worded = groupedBy(rows, (row) => row.id);
  return ids.flatMap((id) => {
    const own = worded.get(id) ?? [];
    const chosen = chosenName(own, language);
    if (!chosen) return [];
    return { ...chosen, slugs: Object.fromEntries(own.map((row) => [row.language, row.slug])) };
  });
}

/** All published places in alphabetical order of the language, each followed by those in it. */
const listNestedPlaces = sharedRead(async (language) => {
  noteTag(PLACES);
  const rows = new Map((await every().execute()).map((row) => [row.id, row]));
  const collator = collatorOf(language);
  const isShown = (id: string) => rows.get(id)?.withdrawnAt === null;
  const shown = (await getPlaces([...rows.keys()], language))
    .sort((a, b) => collator.compare(a.name, b.name))
    .map((each) => ({ ...each, parentId: shownParent(each.parentId, rows, isShown) }));
  return inTree(shown);
});

/**
 * The places with published stories, each followed by those in it.
 * @param only count only stories published in the language of the page
 */
export async function listCountedPlaces(language: string, only = false): Promise<CountedPlace[]> {
  return withoutEmpty(await listNestedPlaces(language), only ? language : '');
}

/**
 * What a place lies in, from the outermost, and what lies directly in it and has stories.
 * @param only count only stories published in the language of the page
 */
export async function getPlaceSurroundings(
  id: string,
  language: string,
  only = false,
): Promise<PlaceSurroundings> {
  const { above, below } = surroundings(id, await listNestedPlaces(language));
  return { above, below: await withoutEmpty(below, only ? language : '') };
}

/** Other forms of a place's name by script, without the one that its page is headed with. */
export async function getPlaceForms(
  { id, name }: Pick<Place, 'id' | 'name'>,
  language: string,
): Promise<PlaceForms> {
  noteTag(PLACES);
  const forms = [...(await names().execute({ id })), ...(await variants().execute({ id }))];
  return formsByScript(forms, name, language);
}

/** The published places of a story in order, named in `language` or a fallback. */
export async function getPlacesOfStory(storyId: string, language: string): Promise<PlaceOfStory[]> {
  noteTag(storyTag(storyId));
  const ids = (await ofStory().execute({ storyId })).map(({ id }) => id);
  return getPlacesShown(ids, language);
}

/** The same for given places. */
export async function getPlacesShown(
  ids: readonly string[],
  language: string,
): Promise<PlaceOfStory[]> {
  if (ids.length === 0) return [];
  return (await getPlaces(ids, language)).map(
    ({ id, shortId, name, slug, language: tongue, latitude, longitude }) => {
      return { id, shortId, name, slug, language: tongue, latitude, longitude };
    },
  );
}

async function withoutEmpty(
  places: readonly (Place & { depth: number })[],
  only: string,
): Promise<CountedPlace[]> {
  noteTag(PLACE_COUNTS);
  return (await withStories('place', places, only)).filter(({ stories }) => stories > 0);
}
