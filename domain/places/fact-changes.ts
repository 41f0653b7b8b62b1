import { eq } from 'drizzle-orm';
import { PLACES } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { place } from '@/db/schema/places';
import { addToAudit } from '@/domain/audit/changes';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { hasTerm } from '@/domain/taxonomy/taxonomy-queries';
import { putVariants } from './changes';
import type { Coordinates, PlaceKind, PlaceVariant } from './place';
import { PLACE_TAXONOMY } from './taxonomy-changes';

/**
 * Saves what does not depend on the language: kind, coordinates, Wikidata id, other forms.
 * @returns whether the place is gone
 */
export async function describePlace(
  write: Queries,
  by: Author,
  given: {
    placeId: string;
    kind: PlaceKind;
    coordinates: Coordinates | null;
    wikidata: string;
    variants: readonly PlaceVariant[];
  },
  now: number,
): Promise<'gone' | null> {
  requireMay(by, 'place.change');
  const { placeId, kind, coordinates, wikidata, variants } = given;
  if (!(await hasTerm(write, PLACE_TAXONOMY, placeId))) return 'gone';
  const { latitude = null, longitude = null } = coordinates ?? {};
  await write
    .update(place)
    .set({ kind, latitude, longitude, wikidata })
    .where(eq(place.id, placeId));
  await putVariants(write, placeId, variants);
  await markStale(write, [PLACES], now);
  const detail = { kind, latitude, longitude, wikidata };
  const entry = { action: 'place.describe', subjectKind: 'place', subjectId: placeId, now };
  await addToAudit(write, by, { ...entry, detail });
  return null;
}
