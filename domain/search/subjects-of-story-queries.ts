import { eq, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import type { Queries } from '@/db/open';
import { collectionStory } from '@/db/schema/collections';
import { storyName } from '@/db/schema/names';
import { storyPlace } from '@/db/schema/places';
import { storyTopic } from '@/db/schema/topics';

type StoryName = Pick<typeof storyName.$inferSelect, 'nameId' | 'role'>;

const ROLES = storyName.role.enumValues;

/** Ids of a story's topics, places and names in their order, and of its collections. */
export async function subjectsOfStory(write: Queries, storyId: string) {
  const rows = await unionAll(
    write
      .select({ is: sql<string>`'topic'`, id: storyTopic.topicId, position: storyTopic.position })
      .from(storyTopic)
      .where(eq(storyTopic.storyId, storyId)),
    write
      .select({ is: sql<string>`'place'`, id: storyPlace.placeId, position: storyPlace.position })
      .from(storyPlace)
      .where(eq(storyPlace.storyId, storyId)),
    write
      .select({
        is: sql<string>`'collection'`,
        id: collectionStory.collectionId,
        position: collectionStory.position,
      })
      .from(collectionStory)
      .where(eq(collectionStory.storyId, storyId)),
    write
      .select({
        is: sql<string>`${storyName.role}`,
        id: storyName.nameId,
        position: storyName.position,
      })
      .from(storyName)
      .where(eq(storyName.storyId, storyId)),
  );
  const inOrder = rows.sort((a, b) => a.position - b.position);
  const ids = (kind: string) => inOrder.filter((row) => row.is === kind).map((row) => row.id);
  const names = inOrder.flatMap(({ is, id }): StoryName[] => {
    const role = ROLES.find((each) => each === is);
    return role ? [{ nameId: id, role }] : [];
  });
  return { topics: ids('topic'), places: ids('place'), collections: ids('collection'), names };
}
