import { asc, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { collectionStory } from '@/db/schema/collections';
import { occasion, story, storyPlace, text } from '@/db/schema/stories';
import { storyTopic } from '@/db/schema/topics';
import { listsOfDay } from '@/domain/dates/today';
import type { Appearance } from './appearance';
import { neighboursIn } from './neighbour-queries';

/** How a story appears at this point of a running transaction; null when there is no such story. */
export async function appearanceOf(write: Queries, storyId: string): Promise<Appearance | null> {
  const [facts] = await write.select().from(story).where(eq(story.id, storyId));
  if (!facts) return null;
  const texts = await write
    .select()
    .from(text)
    .where(eq(text.storyId, storyId))
    .orderBy(asc(text.language));
  const topics = await write
    .select({ id: storyTopic.topicId })
    .from(storyTopic)
    .where(eq(storyTopic.storyId, storyId))
    .orderBy(asc(storyTopic.position));
  const places = await write
    .select({ id: storyPlace.placeId })
    .from(storyPlace)
    .where(eq(storyPlace.storyId, storyId))
    .orderBy(asc(storyPlace.position));
  const collections = await write
    .select({ id: collectionStory.collectionId })
    .from(collectionStory)
    .where(eq(collectionStory.storyId, storyId))
    .orderBy(asc(collectionStory.collectionId));
  const published = texts.filter((row) => row.state === 'published');
  const topicLists = topics.map(({ id }) => `topic:${id}`);
  const [visit] = await write.select().from(occasion).where(eq(occasion.storyId, storyId));
  // A plain page, such as “Privacy”, belongs to no topic and stands in no list.
  const isPlain = facts.kind === 'page' && topicLists.length === 0;
  const isListed = published.length > 0 && !isPlain;
  const agenda = published.length > 0 && visit ? JSON.stringify(visit) : '';
  const inLists = isListed ? listsOf(topicLists, facts.monthDay) : [];
  const lists = agenda ? [...inLists, 'agenda'] : inLists;
  return {
    storyId,
    originalLanguage: facts.originalLanguage,
    rowFacts: JSON.stringify([
      facts.kind,
      facts.eventDate,
      facts.eventCalendar,
      facts.coverImageId,
      facts.firstPublishedAt,
      topicLists,
      agenda,
    ]),
    agenda,
    pageFacts: JSON.stringify([facts.source, facts.sourceUrl, places.map((row) => row.id)]),
    eventSort: facts.eventSort,
    published: published.map((row) => ({
      language: row.language,
      slug: row.slug,
      title: row.title,
      teaser: row.teaser,
      firstPublishedAt: row.firstPublishedAt ?? 0,
      revisionId: row.publicRevisionId ?? '',
      behind: row.behind,
    })),
    withdrawn: texts
      .filter((row) => row.state === 'withdrawn')
      .map((row) => ({ language: row.language, slug: row.slug, reason: row.withdrawalReason })),
    lists,
    collections: collections.map((row) => row.id),
    neighbours: await neighboursIn(
      write,
      lists.filter((list) => list.startsWith('topic:')),
      { id: storyId, eventSort: facts.eventSort, publishedAt: facts.firstPublishedAt ?? 0 },
    ),
  };
}

function listsOf(topicLists: string[], monthDay: string): string[] {
  return ['site', ...topicLists, ...listsOfDay(monthDay)];
}
