import type { Queries } from '@/db/open';
import type { Author } from '@/domain/permissions/staff';
import { republishTerm, unpublishTerm } from '@/domain/taxonomy/withdrawal-changes';
import { COLLECTION_TAXONOMY } from './taxonomy-changes';

/** Takes a collection off the reader's site (`unpublishTerm`). */
export async function unpublishCollection(
  write: Queries,
  by: Author,
  { collectionId, reason }: { collectionId: string; reason: string },
  now: number,
): Promise<void> {
  await unpublishTerm(write, by, COLLECTION_TAXONOMY, { id: collectionId, reason }, now);
}

/** Shows an unpublished collection to readers again. */
export async function republishCollection(
  write: Queries,
  by: Author,
  collectionId: string,
  now: number,
): Promise<void> {
  await republishTerm(write, by, COLLECTION_TAXONOMY, collectionId, now);
}
