import { and, asc, eq, isNull } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { COUNTS, TOPICS } from '@/cache/tags';
import { keptUntilCommit, prepared } from '@/db/client';
import { storyTopic, topic, topicName } from '@/db/schema/topics';
import { isOneOf, param } from '@/db/sql';
import { withStories } from '@/domain/freshness/count-queries';
import { groupedBy } from '@/domain/grouped';
import { inTree, shownParent, surroundings } from '@/domain/taxonomy/tree';
import { chosenName } from '@/domain/text-choice/chosen-name';
import type { TopicLink } from '@/domain/topics/topic-link';
import { collatorOf } from '@/i18n/languages';
import type { CountedTopic, NestedTopic, Topic } from './topic';

const everyName = prepared((read) =>
  read
    .select({
      id: topic.id,
      wikidata: topic.wikidata,
      parentId: topic.parentId,
      language: topicName.language,
      name: topicName.name,
      slug: topicName.slug,
      description: topicName.description,
    })
    .from(topic)
    .innerJoin(topicName, eq(topicName.topicId, topic.id))
    .where(and(isOneOf(topic.id, param('ids')), isNull(topic.withdrawnAt)))
    .prepare(),
);

const every = prepared((read) =>
  read
    .select({
      id: topic.id,
      parentId: topic.parentId,
      position: topic.position,
      withdrawnAt: topic.withdrawnAt,
    })
    .from(topic)
    .where(isNull(topic.mergedIntoId))
    .prepare(),
);

const ofStories = prepared((read) =>
  read
    .select({ storyId: storyTopic.storyId, topicId: storyTopic.topicId })
    .from(storyTopic)
    .where(isOneOf(storyTopic.storyId, param('ids')))
    .orderBy(asc(storyTopic.storyId), asc(storyTopic.position))
    .prepare(),
);

type NameRow = Awaited<ReturnType<ReturnType<typeof everyName>['execute']>>[number];

const keptNames = keptUntilCommit<NameRow[]>();

/** Names of topics in all languages; every list of stories shows some. */
async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, readonly NameRow[]>> {
  const names = keptNames();
  const unknown = [...new Set(ids)].filter((id) => !names.has(id));
  if (unknown.length === 0) return names;
  const found = groupedBy(
    await everyName().execute({ ids: JSON.stringify(unknown) }),
    (row) => row.id,
  );
  for (const id of unknown) names.set(id, found.get(id) ?? []);
  return names;
}

/** A topic with its texts in `language` or a fallback, or null where there is none to show. */
export async function getTopic(id: string, language: string): Promise<Topic | null> {
  const [found] = await getTopics([id], language);
  return found ?? null;
}

/**
 * Topics with their texts in `language` or a fallback, in the given order; unknown and unpublished
 * ones are left out.
 */
export async function getTopics(ids: readonly string[], language: string): Promise<Topic[]> {
  noteTag(TOPICS);
  const names = await namesOf(ids);
  return ids.flatMap((id) => {
    const worded = names.get(id) ?? [];
    const chosen = chosenName(worded, language);
    if (!chosen) return [];
    return { ...chosen, slugs: Object.fromEntries(worded.map((row) => [row.language, row.slug])) };
  });
}

/**
 * All topics, each followed by its subtopics, in the editors' order; without one, in alphabetical
 * order of the page's language.
 */
export async function listTopics(language: string): Promise<NestedTopic[]> {
  noteTag(TOPICS);
  const rows = new Map((await every().execute()).map((row) => [row.id, row]));
  const collator = collatorOf(language);
  const isShown = (id: string) => rows.get(id)?.withdrawnAt === null;
  const position = (id: string) => rows.get(id)?.position ?? 0;
  const shown = (await getTopics([...rows.keys()], language))
    .sort((a, b) => position(a.id) - position(b.id) || collator.compare(a.name, b.name))
    .map((each) => ({ ...each, parentId: shownParent(each.parentId, rows, isShown) }));
  return inTree(shown);
}

/** A topic's ancestors, from the top, and its direct subtopics. */
export async function getTopicSurroundings(
  id: string,
  language: string,
): Promise<{ above: Topic[]; below: Topic[] }> {
  return surroundings(id, await listTopics(language));
}

/**
 * All topics like `listTopics`, with their numbers of stories.
 * @param only count only stories published in the language of the page
 */
export async function listCountedTopics(language: string, only = false): Promise<CountedTopic[]> {
  noteTag(COUNTS);
  return withStories('topic', await listTopics(language), only ? language : '');
}

/** The topics of stories, each in the editor's order. */
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
