/** Queries about places for staff, which are never cached. */
import { and, asc, count, eq, inArray, isNull, ne } from 'drizzle-orm';
import { reads } from '@/db/client';
import { place, placeName, placeVariant, storyPlace } from '@/db/schema/places';
import { listingCount } from '@/db/schema/site';
import { groupedBy } from '@/domain/grouped';
import type { Staff } from '@/domain/permissions/staff';
import { foldedWords } from '@/domain/taxonomy/folded-words';
import { findMergedInto } from '@/domain/taxonomy/taxonomy-queries';
import { inTree } from '@/domain/taxonomy/tree';
import { withdrawalReason } from '@/domain/taxonomy/withdrawal-queries';
import { chosenName } from '@/domain/text-choice/chosen-name';
import { collatorOf } from '@/i18n/languages';
import type { PlaceFile, PlaceLine, PlaceMergePreview } from './place-file';
import { PLACE_TAXONOMY } from './taxonomy-changes';

/** All places for staff in alphabetical order, each followed by those in it. */
export async function listPlaceLines(_staff: Staff, language: string): Promise<PlaceLine[]> {
  const rows = await reads().select().from(place).where(isNull(place.mergedIntoId));
  const names = groupedBy(await reads().select().from(placeName), (row) => row.placeId);
  const variants = groupedBy(await reads().select().from(placeVariant), (row) => row.placeId);
  const counted = await reads()
    .select({ list: listingCount.list, count: listingCount.count })
    .from(listingCount)
    .where(eq(listingCount.language, ''));
  const counts = new Map(counted.map((row) => [row.list, row.count]));
  const collator = collatorOf(language);
  const lines = rows.map(({ id, kind, parentId, withdrawnAt }) => {
    const worded = names.get(id) ?? [];
    const chosen = chosenName(worded, language);
    return {
      ...{ id, kind, parentId, withdrawnAt },
      name: chosen?.name ?? '',
      nameLanguage: chosen?.language ?? language,
      names: worded.map(({ language: tag, name }) => ({ language: tag, name })),
      forms: (variants.get(id) ?? []).map(({ form }) => form),
      published: counts.get(`place:${id}`) ?? 0,
    };
  });
  return inTree(lines.sort((a, b) => collator.compare(a.name, b.name)));
}

/** Places with a name or variant, in any language, that contains all search words. */
export async function findPlaceLines(
  staff: Staff,
  words: string,
  language: string,
): Promise<PlaceLine[]> {
  const wanted = foldedWords(words);
  const lines = await listPlaceLines(staff, language);
  return lines.filter(({ names, forms }) =>
    [...names.map(({ name }) => name), ...forms].some((name) => {
      const folded = foldedWords(name).join(' ');
      return wanted.every((word) => folded.includes(word));
    }),
  );
}

/** Id of the place that this one was merged into, or null. */
export function findPlaceMergedInto(_staff: Staff, id: string): Promise<string | null> {
  return findMergedInto(PLACE_TAXONOMY, id);
}

/** One place with all its data, or null. */
export async function getPlaceFile(_staff: Staff, id: string): Promise<PlaceFile | null> {
  const [row] = await reads()
    .select()
    .from(place)
    .where(and(eq(place.id, id), isNull(place.mergedIntoId)));
  if (!row) return null;
  const { kind, parentId, latitude, longitude, wikidata, withdrawnAt } = row;
  const [stories] = await reads()
    .select({ count: count() })
    .from(storyPlace)
    .where(eq(storyPlace.placeId, id));
  return {
    ...{ id, kind, parentId, latitude, longitude, wikidata, withdrawnAt },
    withdrawalReason: withdrawnAt ? await withdrawalReason(PLACE_TAXONOMY, id) : '',
    names: await reads()
      .select({
        language: placeName.language,
        name: placeName.name,
        slug: placeName.slug,
        description: placeName.description,
      })
      .from(placeName)
      .where(eq(placeName.placeId, id))
      .orderBy(asc(placeName.language)),
    variants: await reads()
      .select({ language: placeVariant.language, form: placeVariant.form })
      .from(placeVariant)
      .where(eq(placeVariant.placeId, id))
      .orderBy(asc(placeVariant.position)),
    stories: stories?.count ?? 0,
  };
}

/** What merging a place into another would do; null when either does not exist. */
export async function previewPlaceMerge(
  staff: Staff,
  from: string,
  into: string,
): Promise<PlaceMergePreview | null> {
  const [source, target] = [await getPlaceFile(staff, from), await getPlaceFile(staff, into)];
  if (!source || !target || from === into) return null;
  const there = reads()
    .select({ id: storyPlace.storyId })
    .from(storyPlace)
    .where(eq(storyPlace.placeId, into));
  const [both] = await reads()
    .select({ count: count() })
    .from(storyPlace)
    .where(and(eq(storyPlace.placeId, from), inArray(storyPlace.storyId, there)));
  const [below] = await reads()
    .select({ count: count() })
    .from(place)
    .where(and(eq(place.parentId, from), ne(place.id, into), isNull(place.mergedIntoId)));
  const has = new Set(target.names.map((row) => row.language));
  return {
    into: target,
    stories: source.stories,
    both: both?.count ?? 0,
    below: below?.count ?? 0,
    redirected: source.names.filter((row) => has.has(row.language)),
    takenOver: source.names.filter((row) => !has.has(row.language)),
  };
}
