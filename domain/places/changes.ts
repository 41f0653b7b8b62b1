import { and, eq } from 'drizzle-orm';
import { addressTag, PLACES, storyTag } from '@/cache/tags';
import { inParts } from '@/db/in-parts';
import type { Queries } from '@/db/open';
import { place, placeName, placeVariant, storyPlace } from '@/db/schema/places';
import { formerAddress } from '@/db/schema/site';
import { takeAddress } from '@/domain/addresses/changes';
import { shortIdFrom } from '@/domain/addresses/short-id';
import { addToAudit } from '@/domain/audit/changes';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { newId } from '@/domain/new-id';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { chosenSlug } from '@/domain/taxonomy/chosen-slug';
import { slugOwner } from '@/domain/taxonomy/slug-owner-queries';
import { rounded } from './coordinates';
import { emptyPlaceList, placesAbove, refillPlaceLists } from './list-changes';
import type { PlaceKind, PlaceVariant } from './place';

export interface NewPlace {
  /** The id, if it has to be known beforehand. */
  id?: string;
  kind?: PlaceKind;
  parentId?: string | null;
  latitude?: number | null;
  longitude?: number | null;
  wikidata?: string;
  names: Record<string, string>;
  variants?: readonly PlaceVariant[];
}

/**
 * Creates a place with its names. Returns its id.
 * @throws NotAllowed
 */
export async function addPlace(
  write: Queries,
  by: Author,
  given: NewPlace,
  now: number,
): Promise<string> {
  requireMay(by, 'place.change');
  const { names, variants = [], id = newId(now), ...facts } = given;
  const shortId = shortIdFrom(crypto.getRandomValues(new Uint8Array(8)));
  const { latitude, longitude } = facts;
  const where = {
    latitude: latitude == null ? null : rounded(latitude),
    longitude: longitude == null ? null : rounded(longitude),
  };
  await write.insert(place).values({ ...facts, ...where, id, shortId, createdAt: now });
  const addresses: string[] = [];
  for (const [language, name] of Object.entries(names)) {
    const slug = await freeSlug(write, { id, name, language, otherwise: shortId });
    await takeAddress(write, { kind: 'place', language, slug });
    await write.insert(placeName).values({ placeId: id, language, name, slug });
    addresses.push(addressTag('place', language, slug));
  }
  await putVariants(write, id, variants);
  await markStale(write, [PLACES, ...addresses], now);
  const entry = { action: 'place.add', subjectKind: 'place', subjectId: id, now };
  await addToAudit(write, by, { ...entry, detail: { name: Object.values(names)[0] ?? '' } });
  return id;
}

/** Deletes a place with its names, but not its stories; what lay in it lies in its parent then. */
export async function removePlace(
  write: Queries,
  by: Author,
  placeId: string,
  now: number,
): Promise<void> {
  requireMay(by, 'place.change');
  const [found] = await write.select().from(place).where(eq(place.id, placeId));
  if (!found) return;
  const above = await placesAbove(write, placeId);
  const names = await write.select().from(placeName).where(eq(placeName.placeId, placeId));
  const stories = await write
    .select({ id: storyPlace.storyId })
    .from(storyPlace)
    .where(eq(storyPlace.placeId, placeId));
  const { parentId } = found;
  await write.update(place).set({ parentId }).where(eq(place.parentId, placeId));
  await write
    .delete(formerAddress)
    .where(and(eq(formerAddress.kind, 'place'), eq(formerAddress.targetId, placeId)));
  await write.delete(place).where(eq(place.id, placeId));
  const lists = [
    ...(await emptyPlaceList(write, placeId)),
    ...(await refillPlaceLists(write, above)),
  ];
  const addresses = names.map(({ language, slug }) => addressTag('place', language, slug));
  const pages = stories.map(({ id }) => storyTag(id));
  await markStale(write, [PLACES, ...lists, ...addresses, ...pages], now, true);
  const entry = { action: 'place.remove', subjectKind: 'place', subjectId: placeId, now };
  await addToAudit(write, by, entry);
}

/** Sets exactly these other forms of a place's name, in this order. */
export async function putVariants(
  write: Queries,
  placeId: string,
  variants: readonly PlaceVariant[],
): Promise<void> {
  await write.delete(placeVariant).where(eq(placeVariant.placeId, placeId));
  const unique = new Map(variants.map((each) => [`${each.language} ${each.form}`, each]));
  const rows = [...unique.values()].map(({ language, form }, position) => {
    return { placeId, language, form, position, isTransliteration: language.includes('-Latn') };
  });
  await inParts(rows, (part) => write.insert(placeVariant).values(part));
}

async function freeSlug(
  write: Queries,
  { id, ...wanted }: { id: string; name: string; language: string; otherwise: string },
): Promise<string> {
  const slug = await chosenSlug({ ...wanted, typed: '' }, (tried) =>
    slugOwner(write, 'place', { language: wanted.language, slug: tried, ownId: id }),
  );
  return typeof slug === 'string' ? slug : wanted.otherwise;
}
