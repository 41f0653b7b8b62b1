import { and, eq, inArray, isNull } from 'drizzle-orm';
import { addressTag, COUNTS, TOPICS } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { storyTopic, topic, topicName } from '@/db/schema/topics';
import { handOverAddresses } from '@/domain/addresses/changes';
import { rememberAddress } from '@/domain/addresses/former-address-changes';
import { addToAudit } from '@/domain/audit/changes';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { mergeLists } from '@/domain/freshness/merge-list-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { type MergeProblem, planMerge } from '@/domain/taxonomy/merging';

/**
 * Makes one topic part of another for good: its stories, what stood below it and its addresses go to the other. In
 * languages that only the first has a name in, the other takes that name over, so that no address or feed ends.
 * @returns what keeps it from being done, or null
 */
export async function mergeTopics(
  write: Queries,
  by: Author,
  { from, into }: { from: string; into: string },
  now: number,
): Promise<MergeProblem | null> {
  requireMay(by, 'topic.change');
  const every = await write.select().from(topic).where(isNull(topic.mergedIntoId));
  const plan = planMerge(every, { from, into });
  if (typeof plan === 'string') return plan;
  for (const { id, parentId } of plan.moves) {
    await write.update(topic).set({ parentId }).where(eq(topic.id, id));
  }
  await moveStories(write, from, into);
  const lists = await mergeLists(write, `topic:${from}`, `topic:${into}`);
  const addresses = await moveNames(write, from, into, now);
  await write.update(topic).set({ mergedIntoId: into }).where(eq(topic.mergedIntoId, from));
  await write.update(topic).set({ mergedIntoId: into, parentId: null }).where(eq(topic.id, from));
  await markStale(write, [TOPICS, COUNTS, ...lists, ...addresses], now);
  const subject = { subjectKind: 'topic', subjectId: from, now };
  await addToAudit(write, by, { action: 'topic.merge', ...subject, detail: { into } });
  return null;
}

/** Each story has the remaining topic once, where the earlier of the two stood. */
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

async function moveNames(
  write: Queries,
  from: string,
  into: string,
  now: number,
): Promise<string[]> {
  const names = await write
    .select()
    .from(topicName)
    .where(inArray(topicName.topicId, [from, into]));
  const has = new Set(names.filter((row) => row.topicId === into).map((row) => row.language));
  const given = names.filter((row) => row.topicId === from);
  for (const { language, slug } of given) {
    const own = and(eq(topicName.topicId, from), eq(topicName.language, language));
    if (has.has(language)) {
      await write.delete(topicName).where(own);
      await rememberAddress(write, { kind: 'topic', language, slug, targetId: into }, now);
    } else {
      await write.update(topicName).set({ topicId: into }).where(own);
    }
  }
  const former = await handOverAddresses(write, 'topic', from, into);
  const addresses = [...names, ...former];
  return addresses.map(({ language, slug }) => addressTag('topic', language, slug));
}
