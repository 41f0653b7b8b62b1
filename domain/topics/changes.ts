import { and, eq, max } from 'drizzle-orm';
import { addressTag, COUNTS, TOPICS } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { formerAddress } from '@/db/schema/site';
import { topic, topicName } from '@/db/schema/topics';
import { takeAddress } from '@/domain/addresses/changes';
import { addToAudit } from '@/domain/audit/changes';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { newId } from '@/domain/new-id';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import type { TopicWords } from './topic-name';

/** Creates a topic with its names; invalidates every page that names topics. Returns its id. */
export async function addTopic(
  write: Queries,
  by: Author,
  given: { wikidata: string; names: TopicWords[] },
  now: number,
): Promise<string> {
  requireMay(by, 'topic.change');
  const id = newId(now);
  const position = await lastPosition(write);
  const { wikidata, names } = given;
  await write.insert(topic).values({ id, wikidata, position, createdAt: now });
  for (const each of names) {
    await takeAddress(write, { kind: 'topic', ...each });
    await write.insert(topicName).values({ topicId: id, ...each });
  }
  const addresses = names.map(({ language, slug }) => addressTag('topic', language, slug));
  await markStale(write, [TOPICS, COUNTS, ...addresses], now);
  const entry = { action: 'topic.add', subjectKind: 'topic', subjectId: id, now };
  await addToAudit(write, by, { ...entry, detail: { name: names[0]?.name ?? '' } });
  return id;
}

/** Deletes a topic with its names, but not its stories. */
export async function removeTopic(
  write: Queries,
  by: Author,
  topicId: string,
  now: number,
): Promise<void> {
  requireMay(by, 'topic.change');
  const names = await write.select().from(topicName).where(eq(topicName.topicId, topicId));
  await write.update(topic).set({ parentId: null }).where(eq(topic.parentId, topicId));
  await write
    .delete(formerAddress)
    .where(and(eq(formerAddress.kind, 'topic'), eq(formerAddress.targetId, topicId)));
  await write.delete(topic).where(eq(topic.id, topicId));
  const addresses = names.map(({ language, slug }) => addressTag('topic', language, slug));
  await markStale(write, [TOPICS, COUNTS, ...addresses], now, true);
  const entry = { action: 'topic.remove', subjectKind: 'topic', subjectId: topicId, now };
  await addToAudit(write, by, entry);
}

/** After all others if editors arranged the topics; 0 while they are in alphabetical order. */
async function lastPosition(write: Queries): Promise<number> {
  const [row] = await write.select({ last: max(topic.position) }).from(topic);
  return row?.last ? row.last + 1 : 0;
}
