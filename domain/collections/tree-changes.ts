import type { Queries } from '@/db/open';
import type { Author } from '@/domain/permissions/staff';
import {
  arrangeTerms,
  type Nesting,
  type NestingProblem,
  nestTerm,
} from '@/domain/taxonomy/tree-changes';
import { COLLECTION_TAXONOMY } from './taxonomy-changes';

/** Reorders the collections below a parent (`arrangeTerms`). */
export async function arrangeCollections(
  write: Queries,
  by: Author,
  order: { parentId: string | null; ids: readonly string[] },
  now: number,
): Promise<void> {
  await arrangeTerms(write, by, COLLECTION_TAXONOMY, order, now);
}

/** Moves a collection below another, or to the top. @returns why it cannot be there, or null */
export async function nestCollection(
  write: Queries,
  by: Author,
  { collectionId, ...nesting }: { collectionId: string } & Nesting,
  now: number,
): Promise<NestingProblem | null> {
  return nestTerm(write, by, COLLECTION_TAXONOMY, { id: collectionId, ...nesting }, now);
}
