import type { Queries } from '@/db/open';
import type { Author } from '@/domain/permissions/staff';
import { nameTerm } from '@/domain/taxonomy/name-changes';
import type { NameProblem } from '@/domain/taxonomy/term-name';
import { TOPIC_TAXONOMY } from './taxonomy-changes';
import type { TopicWords } from './topic-name';

/** Saves a topic's texts in a language (`nameTerm`). @returns why it cannot, or null */
export async function nameTopic(
  write: Queries,
  by: Author,
  { topicId, was, ...words }: TopicWords & { topicId: string; was: string },
  now: number,
): Promise<NameProblem | null> {
  return nameTerm(write, by, TOPIC_TAXONOMY, { id: topicId, was, words }, now);
}
