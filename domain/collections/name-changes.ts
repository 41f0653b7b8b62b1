import type { Queries } from '@/db/open';
import type { Author } from '@/domain/permissions/staff';
import { nameTerm } from '@/domain/taxonomy/name-changes';
import type { NameProblem } from '@/domain/taxonomy/term-name';
import type { CollectionWords } from './collection-name';
import { COLLECTION_TAXONOMY } from './taxonomy-changes';

/** Saves a collection's texts in a language (`nameTerm`). @returns why it cannot, or null */
export async function nameCollection(
  write: Queries,
  by: Author,
  { collectionId, was, ...words }: CollectionWords & { collectionId: string; was: string },
  now: number,
): Promise<NameProblem | null> {
  return nameTerm(write, by, COLLECTION_TAXONOMY, { id: collectionId, was, words }, now);
}
