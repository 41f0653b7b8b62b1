/** What the stories of a topic have in common besides it. */
import { and, countDistinct, desc, eq, isNull } from 'drizzle-orm';
import { newContext, noteTag, withContext } from '@/cache/context';
import { listTag, NAMES, subjectsTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { name, storyName } from '@/db/schema/names';
import { place, storyPlace } from '@/db/schema/places';
import { listing } from '@/db/schema/site';
import { storyTopic, topic } from '@/db/schema/topics';
import { isOneOf, param } from '@/db/sql';
import { getNames } from '@/domain/names/queries';
import { getPlaces } from '@/domain/places/queries';
import { surroundings } from '@/domain/taxonomy/tree';
import { getTopics, listTopics } from '@/domain/topics/queries';
import { listedLanguage } from './listed-language-queries';
import type { TopicSubjects } from './topic-subjects';

/** So many names and so many places are shown, those of most stories first. */
const MOST_SHOWN = 8;

const MOST_TOPICS = 6;

/** The newest stories of a topic, in which names are counted: reading more would take long. */
const STORIES_COUNTED = 1_000;

const newest = prepared((read) =>
  read
    .select({ id: listing.storyId })
    .from(listing)
    .where(and(eq(listing.list, param('list')), eq(listing.language, param('language'))))
    .orderBy(desc(listing.publishedAt), desc(listing.storyId))
    .limit(STORIES_COUNTED)
    .prepare(),
);

const commonNames = prepared((read) =>
  read
    .select({ id: storyName.nameId, stories: countDistinct(storyName.storyId) })
    .from(storyName)
    .innerJoin(name, eq(name.id, storyName.nameId))
    .where(and(isOneOf(storyName.storyId, param('ids')), isNull(name.withdrawnAt)))
    .groupBy(storyName.nameId)
    .orderBy(({ id, stories }) => [desc(stories), id])
    .limit(MOST_SHOWN)
    .prepare(),
);

const commonPlaces = prepared((read) =>
  read
    .select({ id: storyPlace.placeId, stories: countDistinct(storyPlace.storyId) })
    .from(storyPlace)
    .innerJoin(place, eq(place.id, storyPlace.placeId))
    .where(and(isOneOf(storyPlace.storyId, param('ids')), isNull(place.withdrawnAt)))
    .groupBy(storyPlace.placeId)
    .orderBy(({ id, stories }) => [desc(stories), id])
    .limit(MOST_SHOWN)
    .prepare(),
);

const sharedTopics = prepared((read) =>
  read
    .select({ id: storyTopic.topicId, stories: countDistinct(storyTopic.storyId) })
    .from(storyTopic)
    .innerJoin(topic, eq(topic.id, storyTopic.topicId))
    .where(and(isOneOf(storyTopic.storyId, param('ids')), isNull(topic.withdrawnAt)))
    .groupBy(storyTopic.topicId)
    .orderBy(({ id, stories }) => [desc(stories), id])
    .prepare(),
);

/**
 * The names, places and further topics that most of the topic's newest stories have.
 * @param only count only stories published in the language of the page
 */
export async function getTopicSubjects(
  topicId: string,
  language: string,
  only: boolean,
): Promise<TopicSubjects> {
  const list = `topic:${topicId}`;
  noteTag(listTag(list, language), subjectsTag(list), NAMES);
  const rows = await newest().execute({
    list,
    language: await listedLanguage(language, only),
  });
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const names = await commonNames().execute({ ids });
  const places = await commonPlaces().execute({ ids });
  const shared = await sharedTopics().execute({ ids });
  return {
    // The tag of all names covers these.
    names: await withContext(newContext(), () => getNames(idsOf(names), language)),
    places: await getPlaces(idsOf(places), language),
    related: await getTopics(await relatedIds(topicId, idsOf(shared), language), language),
  };
}

async function relatedIds(
  topicId: string,
  shared: readonly string[],
  language: string,
): Promise<string[]> {
  const tree = await listTopics(language);
  const { above, below } = surroundings(topicId, tree);
  const parent = above.at(-1)?.id;
  const siblings = tree.filter(({ parentId }) => parent && parentId === parent);
  const known = new Set([topicId, ...idsOf(above), ...idsOf(below)]);
  const ids = new Set([...shared, ...idsOf(siblings)].filter((id) => !known.has(id)));
  return [...ids].slice(0, MOST_TOPICS);
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
