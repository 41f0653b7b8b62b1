import type { Queries } from '@/db/open';
import type { Author } from '@/domain/permissions/staff';
import { republishTerm, unpublishTerm } from '@/domain/taxonomy/withdrawal-changes';
import { PLACE_TAXONOMY } from './taxonomy-changes';

/** Unpublishes a place (`unpublishTerm`). */
export async function unpublishPlace(
  write: Queries,
  by: Author,
  { placeId, reason }: { placeId: string; reason: string },
  now: number,
): Promise<void> {
  await unpublishTerm(write, by, PLACE_TAXONOMY, { id: placeId, reason }, now);
}

/** Publishes an unpublished place again. */
export async function republishPlace(
  write: Queries,
  by: Author,
  placeId: string,
  now: number,
): Promise<void> {
  await republishTerm(write, by, PLACE_TAXONOMY, placeId, now);
}
