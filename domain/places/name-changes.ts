import type { Queries } from '@/db/open';
import type { Author } from '@/domain/permissions/staff';
import { nameTerm } from '@/domain/taxonomy/name-changes';
import type { NameProblem } from '@/domain/taxonomy/term-name';
import type { PlaceWords } from './place-file';
import { PLACE_TAXONOMY } from './taxonomy-changes';

/** Saves a place's texts in a language (`nameTerm`). @returns why it cannot, or null */
export async function namePlace(
  write: Queries,
  by: Author,
  { placeId, was, ...words }: PlaceWords & { placeId: string; was: string },
  now: number,
): Promise<NameProblem | null> {
  return nameTerm(write, by, PLACE_TAXONOMY, { id: placeId, was, words }, now);
}
