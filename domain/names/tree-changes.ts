import type { Queries } from '@/db/open';
import { Refused } from '@/domain/forms/form';
import type { Author } from '@/domain/permissions/staff';
import { type Nesting, type NestingProblem, nestTerm } from '@/domain/taxonomy/tree-changes';
import { mayBePart } from './fitting-queries';
import { NAME_TAXONOMY } from './taxonomy-changes';

/**
 * Makes a name a part of another, or of none. @returns why it cannot be, or null
 * @throws Refused where their kinds do not allow it
 */
export async function nestName(
  write: Queries,
  by: Author,
  { nameId, ...nesting }: { nameId: string } & Nesting,
  now: number,
): Promise<NestingProblem | null> {
  const problem = await nestTerm(write, by, NAME_TAXONOMY, { id: nameId, ...nesting }, now);
  if (problem) return problem;
  const { parentId } = nesting;
  if (parentId && !(await mayBePart(write, nameId, parentId))) {
    throw new Refused('names.problem.partOfKind', 'parent', 422);
  }
  return null;
}
