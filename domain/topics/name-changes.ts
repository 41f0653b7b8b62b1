import type { Queries } from '@/db/open';
import type { Author } from '@/domain/permissions/staff';
import { nameTerm } from '@/domain/taxonomy/name-changes';
import type { NameProblem } from '@/domain/taxonomy/term-name';
import { TOPIC_TAXONOMY } from './taxonomy-changes';
import type { TopicWords } from './topic-name';

/**
 * Names a topic in a language, or changes its words (`nameTerm`).
 * @returns what keeps it from being saved, or null
 */
export async function nameTopic(
  write: Queries,
  by: Author,
  { topicId, was, ...words }: TopicWords & { topicId: string; was: string },
  now: number,
): Promise<NameProblem | null> {
  return nameTerm(write, by, TOPIC_TAXONOMY, { id: topicId, was, words }, now);
}
