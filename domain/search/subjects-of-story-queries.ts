import { eq, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import type { Queries } from '@/db/open';
import { collectionStory } from '@/db/schema/collections';
import { storyPlace } from '@/db/schema/places';
import { storyTopic } from '@/db/schema/topics';

/** Ids of a story's topics and places in their order, and of its collections. */
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
  );
  const ids = (kind: string) =>
    rows
      .filter((row) => row.is === kind)
      .sort((a, b) => a.position - b.position)
      .map((row) => row.id);
  return { topics: ids('topic'), places: ids('place'), collections: ids('collection') };
}
