import type { Queries } from '@/db/open';
import type { Author } from '@/domain/permissions/staff';
import { republishTerm, unpublishTerm } from '@/domain/taxonomy/withdrawal-changes';
import { TOPIC_TAXONOMY } from './taxonomy-changes';

/** Unpublishes a topic (`unpublishTerm`). */
export async function unpublishTopic(
  write: Queries,
  by: Author,
  { topicId, reason }: { topicId: string; reason: string },
  now: number,
): Promise<void> {
  await unpublishTerm(write, by, TOPIC_TAXONOMY, { id: topicId, reason }, now);
}

/** Publishes an unpublished topic again. */
export async function republishTopic(
  write: Queries,
  by: Author,
  topicId: string,
  now: number,
): Promise<void> {
  await republishTerm(write, by, TOPIC_TAXONOMY, topicId, now);
}
