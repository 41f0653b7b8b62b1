import type { Queries } from '@/db/open';
import type { Author } from '@/domain/permissions/staff';
import {
  arrangeTerms,
  type Nesting,
  type NestingProblem,
  nestTerm,
} from '@/domain/taxonomy/tree-changes';
import { TOPIC_TAXONOMY } from './taxonomy-changes';

/** Reorders the topics below a parent (`arrangeTerms`). */
export async function arrangeTopics(
  write: Queries,
  by: Author,
  order: { parentId: string | null; ids: readonly string[] },
  now: number,
): Promise<void> {
  await arrangeTerms(write, by, TOPIC_TAXONOMY, order, now);
}

/** Moves a topic below another, or to the top. @returns why it cannot be there, or null */
export async function nestTopic(
  write: Queries,
  by: Author,
  { topicId, ...nesting }: { topicId: string } & Nesting,
  now: number,
): Promise<NestingProblem | null> {
  return nestTerm(write, by, TOPIC_TAXONOMY, { id: topicId, ...nesting }, now);
}
