import { and, asc, eq } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { addressTag, COUNTS, TOPICS } from '@/cache/tags';
import { prepared } from '@/db/client';
import { storyTopic, topic, topicName } from '@/db/schema/topics';
import { given, isOneOf } from '@/db/sql';
import { groupedBy } from '@/domain/grouped';
import { countStories } from '@/domain/stories/count-queries';
import type { TopicLink } from '@/domain/stories/story';
import { DEFAULT_INTERFACE } from '@/i18n/languages';
import type { Topic } from './topic';

const bySlug = prepared((read) =>
  read
    .select({ id: topicName.topicId, mergedIntoId: topic.mergedIntoId })
    .from(topicName)
    .innerJoin(topic, eq(topic.id, topicName.topicId))
    .where(and(eq(topicName.language, given('language')), eq(topicName.slug, given('slug'))))
    .prepare(),
);

const everyName = prepared((read) =>
  read
    .select({
      id: topic.id,
      wikidata: topic.wikidata,
      parentId: topic.parentId,
      mergedIntoId: topic.mergedIntoId,
      language: topicName.language,
      name: topicName.name,
      slug: topicName.slug,
      description: topicName.description,
    })
    .from(topic)
    .innerJoin(topicName, eq(topicName.topicId, topic.id))
    .where(isOneOf(topic.id, given('ids')))
    .prepare(),
);

const everyId = prepared((read) =>
  read.select({ id: topic.id, mergedIntoId: topic.mergedIntoId }).from(topic).prepare(),
);

const ofStories = prepared((read) =>
  read
    .select({ storyId: storyTopic.storyId, topicId: storyTopic.topicId })
    .from(storyTopic)
    .where(isOneOf(storyTopic.storyId, given('ids')))
    .orderBy(asc(storyTopic.storyId), asc(storyTopic.position))
    .prepare(),
);

/** Id of the topic at an address, following a merge; null when there is none. */
export async function findTopic(language: string, slug: string): Promise<string | null> {
  noteTag(addressTag('topic', language, slug));
  const [row] = await bySlug().execute({ language, slug });
  return row ? (row.mergedIntoId ?? row.id) : null;
}

/** A topic worded for a page in `language`, or null. */
export async function getTopic(id: string, language: string): Promise<Topic | null> {
  const [found] = await getTopics([id], language);
  return found ?? null;
}

/** Topics worded for a page in `language`, in the given order; unknown ids are left out. */
export async function getTopics(ids: readonly string[], language: string): Promise<Topic[]> {
  noteTag(TOPICS);
  const wanted = JSON.stringify([...new Set(ids)]);
  const names = groupedBy(await everyName().execute({ ids: wanted }), (row) => row.id);
  return ids.flatMap((id) => {
    const worded = names.get(id) ?? [];
    const chosen =
      worded.find((row) => row.language === language) ??
      worded.find((row) => row.language === DEFAULT_INTERFACE) ??
      worded[0];
    if (!chosen) return [];
    const { mergedIntoId: _, ...rest } = chosen;
    return { ...rest, slugs: Object.fromEntries(worded.map((row) => [row.language, row.slug])) };
  });
}

/** All topics in the alphabetical order of the page's language. */
export async function listTopics(language: string): Promise<Topic[]> {
  const ids = (await everyId().execute()).filter((row) => !row.mergedIntoId).map((row) => row.id);
  const collator = new Intl.Collator(language);
  return (await getTopics(ids, language)).sort((a, b) => collator.compare(a.name, b.name));
}

/** The same with how many stories each has, in any language and in the page's own. */
export async function listCountedTopics(
  language: string,
): Promise<(Topic & { all: number; only: number })[]> {
  noteTag(COUNTS);
  return Promise.all(
    (await listTopics(language)).map(async (entry) => ({
      ...entry,
      all: await countStories(`topic:${entry.id}`),
      only: await countStories(`topic:${entry.id}`, language),
    })),
  );
}

/** The topics of stories, each in the order that its editor chose. */
export async function getTopicLinks(
  storyIds: readonly string[],
  language: string,
): Promise<Map<string, TopicLink[]>> {
  const rows = await ofStories().execute({ ids: JSON.stringify(storyIds) });
  const topics = new Map(
    (await getTopics([...new Set(rows.map((row) => row.topicId))], language)).map((t) => [t.id, t]),
  );
  const links = new Map<string, TopicLink[]>();
  for (const [storyId, own] of groupedBy(rows, (row) => row.storyId)) {
    links.set(
      storyId,
      own.flatMap(({ topicId }) => {
        const found = topics.get(topicId);
        if (!found) return [];
        return { id: found.id, name: found.name, language: found.language, slug: found.slug };
      }),
    );
  }
  return links;
}
