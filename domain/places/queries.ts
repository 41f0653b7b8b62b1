import { and, asc, eq, isNull } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { PLACE_COUNTS, PLACES, storyTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { place, placeName, placeVariant, storyPlace } from '@/db/schema/places';
import { isOneOf, param } from '@/db/sql';
import { countStories } from '@/domain/freshness/count-queries';
import { groupedBy } from '@/domain/grouped';
import { formsByScript } from '@/domain/taxonomy/forms-by-script';
import { inTree, shownParent } from '@/domain/taxonomy/tree';
import { chosenName } from '@/domain/text-choice/chosen-name';
import type { CountedPlace, Place, PlaceForms, PlaceOfStory, PlaceSurroundings } from './place';

const named = prepared((read) =>
  read
    .select({ id: placeName.placeId, language: placeName.language, name: placeName.name })
    .from(placeName)
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
export async function listPlaces(language: string): Promise<{ id: string; name: string }[]> {
  const rows = groupedBy(await named().execute(), (row) => row.id);
  const collator = new Intl.Collator(language);
  return [...rows.entries()]
    .flatMap(([id, own]) => {
      const chosen = chosenName(own, language);
      return chosen ? { id, name: chosen.name } : [];
    })
    .sort((a, b) => collator.compare(a.name, b.name));
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
export async function listNestedPlaces(language: string): Promise<(Place & { depth: number })[]> {
  noteTag(PLACES);
  const rows = new Map((await every().execute()).map((row) => [row.id, row]));
  const collator = new Intl.Collator(language);
  const isShown = (id: string) => rows.get(id)?.withdrawnAt === null;
  const shown = (await getPlaces([...rows.keys()], language))
    .sort((a, b) => collator.compare(a.name, b.name))
    .map((each) => ({ ...each, parentId: shownParent(each.parentId, rows, isShown) }));
  return inTree(shown);
}

/** The places with published stories, like `listNestedPlaces`. */
export async function listCountedPlaces(language: string): Promise<CountedPlace[]> {
  noteTag(PLACE_COUNTS);
  const counted = await Promise.all((await listNestedPlaces(language)).map(withCounts(language)));
  return counted.filter(({ all }) => all > 0);
}

/** What a place lies in, from the outermost, and what lies directly in it and has stories. */
export async function getPlaceSurroundings(
  id: string,
  language: string,
): Promise<PlaceSurroundings> {
  noteTag(PLACE_COUNTS);
  const all = await listNestedPlaces(language);
  const above: Place[] = [];
  const parentOf = (child: string) => {
    const parentId = all.find((each) => each.id === child)?.parentId;
    return all.find((each) => each.id === parentId);
  };
  for (let each = parentOf(id); each; each = parentOf(each.id)) above.unshift(each);
  const below = all.filter((each) => each.parentId === id);
  const counted = await Promise.all(below.map(withCounts(language)));
  return { above, below: counted.filter((each) => each.all > 0) };
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
  if (ids.length === 0) return [];
  return (await getPlaces(ids, language)).map(
    ({ id, name, slug, language: tongue, latitude, longitude }) => {
      return { id, name, slug, language: tongue, latitude, longitude };
    },
  );
}

function withCounts(language: string) {
  return async (each: Place & { depth: number }): Promise<CountedPlace> => ({
    ...each,
    all: await countStories(`place:${each.id}`),
    only: await countStories(`place:${each.id}`, language),
  });
}
