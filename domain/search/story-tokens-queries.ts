import { prepared } from '@/db/client';
import { collectionStory } from '@/db/schema/collections';
import { storyName } from '@/db/schema/names';
import { storyPlace } from '@/db/schema/places';
import { storyTopic } from '@/db/schema/topics';
import { isOneOf, param } from '@/db/sql';
import { type SubjectKind, subjectToken } from './facet';

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

const namesOf = prepared((read) =>
  read
    .select({ storyId: storyName.storyId, id: storyName.nameId })
    .from(storyName)
    .where(isOneOf(storyName.storyId, param('ids')))
    .prepare(),
);

/** The tokens of the names, places, topics and collections of stories. */
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
  add('name', await namesOf().execute(given));
  return found;
}
