import type { Queries } from '@/db/open';
import type { Author } from '@/domain/permissions/staff';
import { type Nesting, type NestingProblem, nestTerm } from '@/domain/taxonomy/tree-changes';
import { NAME_TAXONOMY } from './taxonomy-changes';

/** Makes a name a part of another, or of none. @returns why it cannot be, or null */
export async function nestName(
  write: Queries,
  by: Author,
  { nameId, ...nesting }: { nameId: string } & Nesting,
  now: number,
): Promise<NestingProblem | null> {
  return nestTerm(write, by, NAME_TAXONOMY, { id: nameId, ...nesting }, now);
}
