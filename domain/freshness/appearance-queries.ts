import { asc, eq, getTableColumns } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { withdrawal } from '@/db/schema/publishing';
import { occasion, revision, story, text, UNDATED } from '@/db/schema/stories';
import { listsOfDay } from '@/domain/dates/today';
import { yearOfDay } from '@/domain/dates/year-of-day';
import { subjectsOfStory } from '@/domain/search/subjects-of-story-queries';
import type { Appearance, Neighbours } from './appearance';
import { authorsOfBylines } from './authors-of-bylines-queries';
import { facetLists } from './facet-lists';
import { neighboursIn } from './neighbour-queries';

/** How a story appears to readers at this point of a transaction; null without such a story. */
export async function appearanceOf(write: Queries, storyId: string): Promise<Appearance | null> {
  const seen = await appearanceWithoutNeighbours(write, storyId);
  return seen && { ...seen, neighbours: await neighboursOf(write, seen) };
}

/** The same with no neighbours, for a story that is not in its lists yet. */
export async function appearanceWithoutNeighbours(
  write: Queries,
  storyId: string,
): Promise<Appearance | null> {
  const [found] = await write
    .select({ facts: story, visit: occasion })
    .from(story)
    .leftJoin(occasion, eq(occasion.storyId, story.id))
    .where(eq(story.id, storyId));
  if (!found) return null;
  const { facts, visit } = found;
  const texts = await write
    .select({ ...getTableColumns(text), reason: withdrawal.reason, byline: revision.byline })
    .from(text)
    .leftJoin(withdrawal, eq(withdrawal.textId, text.id))
    .leftJoin(revision, eq(revision.id, text.publicRevisionId))
    .where(eq(text.storyId, storyId))
    .orderBy(asc(text.language));
  const { topics, places, placesAndAbove, collections, names } = await subjectsOfStory(
    write,
    storyId,
  );
  const published = texts.filter((row) => row.state === 'published');
  const topicLists = topics.map((id) => `topic:${id}`);
  // A plain page, such as “Privacy”, belongs to no topic and stands in no list.
  const isPlain = facts.kind === 'page' && topicLists.length === 0;
  const isListed = published.length > 0 && !isPlain;
  const agenda = published.length > 0 && visit ? JSON.stringify(visit) : '';
  const nameLists = [...new Set(names.map(({ nameId }) => `name:${nameId}`))];
  const bylines = published.map(({ byline }) => byline ?? '');
  const authorLists = (await authorsOfBylines(write, bylines)).map((id) => `author:${id}`);
  const placeLists = placesAndAbove.map((id) => `place:${id}`);
  const inLists = isListed
    ? [...listsOf(topicLists, facts.monthDay), ...placeLists, ...nameLists, ...authorLists]
    : [];
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
    pageFacts: JSON.stringify([facts.source, facts.sourceUrl, places]),
    names: names.map(({ nameId, role }) => ({ list: `name:${nameId}`, role })),
    eventSort: facts.eventSort,
    firstPublishedAt: facts.firstPublishedAt ?? 0,
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
      .map((row) => ({ language: row.language, slug: row.slug, reason: row.reason ?? '' })),
    lists,
    facets: isListed ? facetLists(facts.kind, yearOf(facts.eventSort)) : [],
    collections: [...collections].sort(),
    neighbours: { inTime: [], byPublication: [] },
  };
}

/** Ids of the stories that may name this one as related, as its lists are now. */
export async function neighboursOf(write: Queries, seen: Appearance): Promise<Neighbours> {
  const topicLists = seen.lists.filter((list) => list.startsWith('topic:'));
  const { storyId, eventSort, firstPublishedAt } = seen;
  return neighboursIn(write, topicLists, {
    id: storyId,
    eventSort,
    publishedAt: firstPublishedAt,
  });
}

function listsOf(topicLists: string[], monthDay: string): string[] {
  return ['site', ...topicLists, ...listsOfDay(monthDay)];
}

function yearOf(eventSort: number): number | null {
  return eventSort === UNDATED ? null : yearOfDay(eventSort);
}
