import { and, asc, eq, inArray } from 'drizzle-orm';
import { inParts } from '@/db/in-parts';
import type { Queries } from '@/db/open';
import { namePlace } from '@/db/schema/names';
import { place, placeName, placeVariant, storyPlace } from '@/db/schema/places';
import type { Author } from '@/domain/permissions/staff';
import { mergeTerms } from '@/domain/taxonomy/merge-changes';
import type { MergeProblem } from '@/domain/taxonomy/merging';
import { emptyPlaceList, placesAbove, refillPlaceLists } from './list-changes';
import { PLACE_TAXONOMY } from './taxonomy-changes';

/**
 * Merges one place permanently into another (`mergeTerms`): its stories, feeds and forms move to
 * the other, which also takes coordinates and Wikidata id where it has none.
 * @returns why it cannot be merged, or null
 */
export async function mergePlaces(
  write: Queries,
  by: Author,
  { from, into }: { from: string; into: string },
  now: number,
): Promise<MergeProblem | null> {
  const before = [...(await placesAbove(write, from)), ...(await placesAbove(write, into))];
  return mergeTerms(write, by, PLACE_TAXONOMY, { from, into }, now, async () => {
    await moveStories(write, from, into);
    await moveNames(write, from, into);
    await moveForms(write, from, into);
    await moveFacts(write, from, into);
    const after = await placesAbove(write, into);
    const lists = [...before, ...after, into].filter((id) => id !== from);
    const tags = [
      ...(await emptyPlaceList(write, from)),
      ...(await refillPlaceLists(write, lists)),
    ];
    return { tags };
  });
}

/** A story that has both places keeps one, at the earlier of their positions. */
async function moveStories(write: Queries, from: string, into: string): Promise<void> {
  const rows = await write
    .select()
    .from(storyPlace)
    .where(inArray(storyPlace.placeId, [from, into]))
    .orderBy(asc(storyPlace.position));
  const has = new Map(rows.filter((row) => row.placeId === into).map((row) => [row.storyId, row]));
  for (const { storyId, position } of rows.filter((row) => row.placeId === from)) {
    const kept = has.get(storyId);
    const own = and(eq(storyPlace.storyId, storyId), eq(storyPlace.placeId, into));
    if (!kept) continue;
    if (kept.position > position) await write.update(storyPlace).set({ position }).where(own);
    await write
      .delete(storyPlace)
      .where(and(eq(storyPlace.storyId, storyId), eq(storyPlace.placeId, from)));
  }
  await write.update(storyPlace).set({ placeId: into }).where(eq(storyPlace.placeId, from));
}

/** The places of persons and organisations. */
async function moveNames(write: Queries, from: string, into: string): Promise<void> {
  const has = write
    .select({ id: namePlace.nameId })
    .from(namePlace)
    .where(eq(namePlace.placeId, into));
  await write
    .delete(namePlace)
    .where(and(eq(namePlace.placeId, from), inArray(namePlace.nameId, has)));
  await write.update(namePlace).set({ placeId: into }).where(eq(namePlace.placeId, from));
}

/** Its other forms, and its names in languages in which the other keeps its own. */
async function moveForms(write: Queries, from: string, into: string): Promise<void> {
  const names = await write
    .select()
    .from(placeName)
    .where(inArray(placeName.placeId, [from, into]));
  const kept = new Set(names.flatMap((row) => (row.placeId === into ? row.language : [])));
  const given = new Set(names.flatMap((row) => (row.placeId === into ? row.name : [])));
  const forms = await write
    .select()
    .from(placeVariant)
    .where(inArray(placeVariant.placeId, [into, from]))
    .orderBy(asc(placeVariant.position));
  const own = (row: { placeId: string }) => row.placeId === into;
  const lost = names.filter((row) => !own(row) && kept.has(row.language) && !given.has(row.name));
  const all = [
    ...forms.filter(own),
    ...lost.map(({ language, name }) => ({ language, form: name, isTransliteration: false })),
    ...forms.filter((row) => !own(row)),
  ];
  const unique = new Map(all.map((row) => [`${row.language} ${row.form}`, row]));
  await write.delete(placeVariant).where(inArray(placeVariant.placeId, [into, from]));
  const rows = [...unique.values()].map(({ language, form, isTransliteration }, position) => {
    return { placeId: into, language, form, isTransliteration, position };
  });
  await inParts(rows, (part) => write.insert(placeVariant).values(part));
}

async function moveFacts(write: Queries, from: string, into: string): Promise<void> {
  const rows = await write
    .select()
    .from(place)
    .where(inArray(place.id, [from, into]));
  const [source, target] = [from, into].map((id) => rows.find((row) => row.id === id));
  if (!source || !target) return;
  const located = target.latitude === null ? source : target;
  await write
    .update(place)
    .set({
      latitude: located.latitude,
      longitude: located.longitude,
      wikidata: target.wikidata || source.wikidata,
    })
    .where(eq(place.id, into));
}
