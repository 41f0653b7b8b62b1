import { eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { addressTag, COUNTS, TOPICS } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { topic, topicName } from '@/db/schema/topics';
import { type Author, addToAudit, markStale } from '@/domain/site/changes';

export interface TopicNames {
  language: string;
  name: string;
  slug: string;
  description: string;
}

/** Adds a topic with its names; every page that names topics is made anew. Returns its id. */
export async function addTopic(
  write: Queries,
  by: Author,
  given: { wikidata: string; names: TopicNames[] },
  now: number,
): Promise<string> {
  const id = uuid({ msecs: now });
  await write.insert(topic).values({ id, wikidata: given.wikidata, createdAt: now });
  for (const names of given.names) await write.insert(topicName).values({ topicId: id, ...names });
  const addresses = given.names.map(({ language, slug }) => addressTag('topic', language, slug));
  await markStale(write, [TOPICS, COUNTS, ...addresses], now);
  await addToAudit(write, by, { action: 'topic.add', subjectKind: 'topic', subjectId: id, now });
  return id;
}

/** Takes a topic away with its names; its stories stay. */
export async function removeTopic(
  write: Queries,
  by: Author,
  topicId: string,
  now: number,
): Promise<void> {
  const names = await write.select().from(topicName).where(eq(topicName.topicId, topicId));
  await write.delete(topic).where(eq(topic.id, topicId));
  const addresses = names.map(({ language, slug }) => addressTag('topic', language, slug));
  await markStale(write, [TOPICS, COUNTS, ...addresses], now, true);
  const entry = { action: 'topic.remove', subjectKind: 'topic', subjectId: topicId, now };
  await addToAudit(write, by, entry);
}
