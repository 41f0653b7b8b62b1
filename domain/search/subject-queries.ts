import { eq, isNull } from 'drizzle-orm';
import { prepared } from '@/db/client';
import { collection, collectionName, collectionStory } from '@/db/schema/collections';
import { placeName, storyPlace } from '@/db/schema/places';
import { storyTopic, topic, topicName } from '@/db/schema/topics';
import { isOneOf, param } from '@/db/sql';
import { type SubjectKind, subjectToken } from './facet';
import type { Subject } from './subject';

const topics = prepared((read) =>
  read
    .select({
      id: topic.id,
      mergedIntoId: topic.mergedIntoId,
      language: topicName.language,
      name: topicName.name,
      slug: topicName.slug,
    })
    .from(topic)
    .leftJoin(topicName, eq(topicName.topicId, topic.id))
    .where(isNull(topic.withdrawnAt))
    .prepare(),
);

const collections = prepared((read) =>
  read
    .select({
      id: collection.id,
      mergedIntoId: collection.mergedIntoId,
      language: collectionName.language,
      name: collectionName.name,
      slug: collectionName.slug,
    })
    .from(collection)
    .leftJoin(collectionName, eq(collectionName.collectionId, collection.id))
    .where(isNull(collection.withdrawnAt))
    .prepare(),
);

const places = prepared((read) =>
  read
    .select({ id: placeName.placeId, language: placeName.language, name: placeName.name })
    .from(placeName)
    .prepare(),
);

const topicsOf = prepared((read) =>
  read
    .select({ storyId: storyTopic.storyId, id: storyTopic.topicId })
    .from(storyTopic)
    .where(isOneOf(storyTopic.storyId, param('ids')))
    .prepare(),
);

const collectionsOf = prepared((read) =>
  read
    .select({ storyId: collectionStory.storyId, id: collectionStory.collectionId })
    .from(collectionStory)
    .where(isOneOf(collectionStory.storyId, param('ids')))
    .prepare(),
);

const placesOf = prepared((read) =>
  read
    .select({ storyId: storyPlace.storyId, id: storyPlace.placeId })
    .from(storyPlace)
    .where(isOneOf(storyPlace.storyId, param('ids')))
    .prepare(),
);

/** The tokens of the topics, collections and places of stories. */
export async function tokensOfStories(
  storyIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const given = { ids: JSON.stringify(storyIds) };
  const found = new Map(storyIds.map((id) => [id, new Set<string>()]));
  const add = (kind: SubjectKind, rows: readonly { storyId: string; id: string }[]) => {
    for (const { storyId, id } of rows) found.get(storyId)?.add(subjectToken(kind, id));
  };
  add('topic', await topicsOf().execute(given));
  add('collection', await collectionsOf().execute(given));
  add('place', await placesOf().execute(given));
  return found;
}

interface Row {
  id: string;
  mergedIntoId: string | null;
  language: string | null;
  name: string | null;
  slug: string | null;
}

/** Public topics and collections, and all places, with their names in every language. */
export async function listSubjects(): Promise<Subject[]> {
  const ofPlaces = (await places().execute()).map((row) => {
    return { ...row, mergedIntoId: null, slug: null };
  });
  return [
    ...gathered('topic', await topics().execute()),
    ...gathered('collection', await collections().execute()),
    ...gathered('place', ofPlaces),
  ];
}

/** A merged one lends its token and its names to the one it was merged into. */
function gathered(kind: SubjectKind, rows: readonly Row[]): Subject[] {
  const known = new Map<string, Subject>();
  for (const { id, mergedIntoId, language, name, slug } of rows) {
    const of = mergedIntoId ?? id;
    const subject = known.get(of) ?? { kind, id: of, tokens: [], names: [] };
    known.set(of, subject);
    const token = subjectToken(kind, id);
    if (!subject.tokens.includes(token)) subject.tokens.push(token);
    if (language !== null && name) {
      subject.names.push({ language, name, slug: slug ?? '', isFormer: mergedIntoId !== null });
    }
  }
  return [...known.values()].filter(({ names }) => names.some((each) => !each.isFormer));
}
