import type { Queries } from '@/db/open';
import type { Author } from '@/domain/permissions/staff';
import { republishTerm, unpublishTerm } from '@/domain/taxonomy/withdrawal-changes';
import { COLLECTION_TAXONOMY } from './taxonomy-changes';

/** Unpublishes a collection (`unpublishTerm`). */
export async function unpublishCollection(
  write: Queries,
  by: Author,
  { collectionId, reason }: { collectionId: string; reason: string },
  now: number,
): Promise<void> {
  await unpublishTerm(write, by, COLLECTION_TAXONOMY, { id: collectionId, reason }, now);
}

/** Publishes an unpublished collection again. */
export async function republishCollection(
  write: Queries,
  by: Author,
  collectionId: string,
  now: number,
): Promise<void> {
  await republishTerm(write, by, COLLECTION_TAXONOMY, collectionId, now);
}
