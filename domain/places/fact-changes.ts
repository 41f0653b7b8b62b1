import { asc, eq } from 'drizzle-orm';
import { PLACES } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { place, placeVariant } from '@/db/schema/places';
import { addToAudit } from '@/domain/audit/changes';
import { refuseUnseen } from '@/domain/forms/seen';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { putVariants } from './changes';
import type { Coordinates, PlaceKind, PlaceVariant } from './place';
import { placeFacts } from './place-file';

/**
 * Saves what does not depend on the language: kind, coordinates, Wikidata id, other forms.
 * @param given.was fingerprint of the facts that the editor saw
 * @returns whether the place is gone
 * @throws Refused when somebody else has changed them since
 */
export async function describePlace(
  write: Queries,
  by: Author,
  given: {
    placeId: string;
    was?: string;
    kind: PlaceKind;
    coordinates: Coordinates | null;
    wikidata: string;
    variants: readonly PlaceVariant[];
  },
  now: number,
): Promise<'gone' | null> {
  requireMay(by, 'place.change');
  const { placeId, was, kind, coordinates, wikidata, variants } = given;
  const [current] = await write.select().from(place).where(eq(place.id, placeId));
  if (!current || current.mergedIntoId) return 'gone';
  refuseUnseen(was, placeFacts({ ...current, variants: await variantsOf(write, placeId) }));
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

function variantsOf(read: Queries, placeId: string): Promise<PlaceVariant[]> {
  return read
    .select({ language: placeVariant.language, form: placeVariant.form })
    .from(placeVariant)
    .where(eq(placeVariant.placeId, placeId))
    .orderBy(asc(placeVariant.position));
}
