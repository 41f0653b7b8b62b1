import { eq, sql } from 'drizzle-orm';
import { SITEMAPS } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { listing, listingCount } from '@/db/schema/site';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { sitemapsFor } from '@/domain/freshness/sitemap';
import { bringReaderSearchInStep } from '@/domain/search/reader-index-changes';
import { type Appearance, staleTags } from './appearance';
import { appearanceOf, appearanceWithoutNeighbours, neighboursOf } from './appearance-queries';
import { countPublishedTextsIn } from './count-queries';

/**
 * Runs a change to one story. In the same transaction it updates the story's lists and their
 * counts and what readers find by searching, and writes the tags that went stale. Every write to a
 * story must use it.
 */
export async function changingStory<T>(
  write: Queries,
  storyId: string,
  now: number,
  change: () => Promise<T>,
): Promise<T> {
  const before = await appearanceOf(write, storyId);
  const result = await change();
  const changed = await appearanceWithoutNeighbours(write, storyId);
  await putInLists(write, storyId, before, changed);
  if (searched(before) !== searched(changed)) await bringReaderSearchInStep(write, storyId);
  const after = changed && { ...changed, neighbours: await neighboursOf(write, changed) };
  const more = (after?.published.length ?? 0) - (before?.published.length ?? 0);
  const stale = staleTags(before, after);
  if (more !== 0 && (await needsOtherSitemaps(write, more))) stale.add(SITEMAPS);
  await markStale(write, stale, now, more < 0);
  return result;
}

async function needsOtherSitemaps(write: Queries, more: number): Promise<boolean> {
  const texts = await countPublishedTextsIn(write);
  return sitemapsFor(texts) !== sitemapsFor(texts - more);
}

async function putInLists(
  write: Queries,
  storyId: string,
  before: Appearance | null,
  after: Appearance | null,
): Promise<void> {
  if (before && after && placement(before) === placement(after)) return;
  const { list, language } = listing;
  const was = await write
    .delete(listing)
    .where(eq(listing.storyId, storyId))
    .returning({ list, language });
  const dated = [
    { language: '', publishedAt: after?.firstPublishedAt ?? 0 },
    // What is listed in one language alone is as new as it is there.
    ...(after?.published ?? []).map(({ language, firstPublishedAt }) => {
      return { language, publishedAt: firstPublishedAt };
    }),
  ];
  const eventSort = after?.eventSort ?? 0;
  const rows = listsOf(after).flatMap((each) =>
    dated.map((of) => ({ list: each, ...of, storyId, eventSort })),
  );
  if (rows.length > 0) await write.insert(listing).values(rows);
  await addToCounts(write, was, rows);
}

function placement(seen: Appearance): string {
  const firstDays = seen.published.map((text) => text.firstPublishedAt);
  return JSON.stringify([keys(seen), seen.rowFacts, seen.eventSort, firstDays]);
}

/** What the search index depends on. */
function searched(seen: Appearance | null): string {
  if (!seen?.published.length) return '';
  const { published, rowFacts, pageFacts, names, eventSort, collections } = seen;
  const texts = published.map(({ language, revisionId }) => [language, revisionId]);
  return JSON.stringify([texts, rowFacts, pageFacts, names, eventSort, collections]);
}

function keys(seen: Appearance | null): ListKey[] {
  const languages = ['', ...(seen?.published.map((text) => text.language) ?? [])];
  return listsOf(seen).flatMap((list) => languages.map((language) => ({ list, language })));
}

function listsOf(seen: Appearance | null): string[] {
  return seen ? [...seen.lists, ...seen.facets] : [];
}

interface ListKey {
  list: string;
  language: string;
}

/** Changes counts by what was taken out and put in, since a list may have a million rows. */
async function addToCounts(
  write: Queries,
  was: readonly ListKey[],
  is: readonly ListKey[],
): Promise<void> {
  const changes = new Map<string, ListKey & { count: number }>();
  const add = ({ list, language }: ListKey, by: number) => {
    const key = `${list} ${language}`;
    const count = (changes.get(key)?.count ?? 0) + by;
    changes.set(key, { list, language, count });
  };
  for (const key of was) add(key, -1);
  for (const key of is) add(key, 1);
  const values = [...changes.values()].filter(({ count }) => count !== 0);
  if (values.length === 0) return;
  await write
    .insert(listingCount)
    .values(values)
    .onConflictDoUpdate({
      target: [listingCount.list, listingCount.language],
      set: { count: sql`${listingCount.count} + excluded.count` },
    });
}
