import type { Queries } from '@/db/open';
import type { Author } from '@/domain/permissions/staff';
import { nameTerm } from '@/domain/taxonomy/name-changes';
import type { NameProblem } from '@/domain/taxonomy/term-name';
import type { NameForm } from './name';
import { NAME_TAXONOMY } from './taxonomy-changes';

/** Saves a name's preferred form in a language (`nameTerm`). @returns why it cannot, or null */
export async function saveForm(
  write: Queries,
  by: Author,
  { nameId, was, ...words }: NameForm & { nameId: string; was: string },
  now: number,
): Promise<NameProblem | null> {
  return nameTerm(write, by, NAME_TAXONOMY, { id: nameId, was, words }, now);
}
