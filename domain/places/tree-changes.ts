import type { Queries } from '@/db/open';
import { markStale } from '@/domain/freshness/invalidation-changes';
import type { Author } from '@/domain/permissions/staff';
import { type Nesting, type NestingProblem, nestTerm } from '@/domain/taxonomy/tree-changes';
import { placesAbove, refillPlaceLists } from './list-changes';
import { PLACE_TAXONOMY } from './taxonomy-changes';

/**
 * Moves a place into another, or to the top; its stories leave the lists of what it lay in and join
 * those of what it lies in now. @returns why it cannot be there, or null
 */
export async function nestPlace(
  write: Queries,
  by: Author,
  { placeId, ...nesting }: { placeId: string } & Nesting,
  now: number,
): Promise<NestingProblem | null> {
  const before = await placesAbove(write, placeId);
  const problem = await nestTerm(write, by, PLACE_TAXONOMY, { id: placeId, ...nesting }, now);
  if (problem) return problem;
  const after = await placesAbove(write, placeId);
  const changed = [
    ...before.filter((id) => !after.includes(id)),
    ...after.filter((id) => !before.includes(id)),
  ];
  if (changed.length > 0) await markStale(write, await refillPlaceLists(write, changed), now);
  return null;
}
