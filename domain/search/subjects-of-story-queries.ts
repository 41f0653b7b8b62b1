import { eq, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import type { Queries } from '@/db/open';
import { collectionStory } from '@/db/schema/collections';
import { storyName } from '@/db/schema/names';
import { place, storyPlace } from '@/db/schema/places';
import { storyTopic } from '@/db/schema/topics';

type StoryName = Pick<typeof storyName.$inferSelect, 'nameId' | 'role'>;

const ROLES = storyName.role.enumValues;

/** Ids of a story's topics, places and names in their order, of its collections, and of the places that those lie in. */
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
        is: sql<string>`'placeAbove'`,
        id: sql<string>`above.id`,
        position: sql<number>`0`,
      })
      .from(placesOfStoryAndAbove(storyId)),
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
  return {
    topics: ids('topic'),
    places: ids('place'),
    /** The same places and all that they lie in. */
    placesAndAbove: ids('placeAbove').sort(),
    collections: ids('collection'),
    names,
  };
}

function placesOfStoryAndAbove(storyId: string) {
  return sql`(
    with recursive above(id) as (
      select ${storyPlace.placeId} from ${storyPlace} where ${storyPlace.storyId} = ${storyId}
      union
      select ${place.parentId} from ${place} join above on ${place.id} = above.id
        where ${place.parentId} is not null
    )
    select id from above
  ) as above`;
}
