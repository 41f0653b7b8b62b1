import { and, eq, inArray } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { storyTopic } from '@/db/schema/topics';
import { mergeLists } from '@/domain/freshness/merge-list-changes';
import type { Author } from '@/domain/permissions/staff';
import { mergeTerms } from '@/domain/taxonomy/merge-changes';
import type { MergeProblem } from '@/domain/taxonomy/merging';
import { mergeStart } from './start-changes';
import { TOPIC_TAXONOMY } from './taxonomy-changes';

/**
 * Merges one topic permanently into another (`mergeTerms`): its stories and feeds move to the
 * other.
 * @returns why it cannot be merged, or null
 */
export async function mergeTopics(
  write: Queries,
  by: Author,
  { from, into }: { from: string; into: string },
  now: number,
): Promise<MergeProblem | null> {
  return mergeTerms(write, by, TOPIC_TAXONOMY, { from, into }, now, async () => {
    await moveStories(write, from, into);
    await mergeStart(write, from, into);
    return { tags: await mergeLists(write, `topic:${from}`, `topic:${into}`) };
  });
}

/** A story that has both topics keeps one, at the earlier of their positions. */
async function moveStories(write: Queries, from: string, into: string): Promise<void> {
  const both = write
    .select({ id: storyTopic.storyId })
    .from(storyTopic)
    .where(eq(storyTopic.topicId, into));
  const doubles = await write
    .select()
    .from(storyTopic)
    .where(and(eq(storyTopic.topicId, from), inArray(storyTopic.storyId, both)));
  for (const { storyId, position } of doubles) {
    const own = and(eq(storyTopic.storyId, storyId), eq(storyTopic.topicId, into));
    const [kept] = await write.select().from(storyTopic).where(own);
    if (kept && kept.position > position) {
      await write.update(storyTopic).set({ position }).where(own);
    }
    await write
      .delete(storyTopic)
      .where(and(eq(storyTopic.storyId, storyId), eq(storyTopic.topicId, from)));
  }
  await write.update(storyTopic).set({ topicId: into }).where(eq(storyTopic.topicId, from));
}
