import { aliasedTable, and, desc, eq, exists, type SQL, sql } from 'drizzle-orm';
import { prepared } from '@/db/client';
import type { Queries } from '@/db/open';
import { listing } from '@/db/schema/site';
import { comesBefore, isOneOf, param } from '@/db/sql';
import { countStoriesOf } from '@/domain/freshness/count-queries';
import { listedLanguage } from '@/domain/reader/listed-language-queries';
import type { Cursor } from '../cursor';
import { getStoryRows, PAGE_SIZE } from '../story-list-queries';
import type { Browsed } from './browse';
import {
  type BrowseRequest,
  byFacet,
  type Chosen,
  FACETS,
  type Facet,
  MOST_COUNTED,
  type UnknownValue,
} from './browse-request';
import { facetChoices, identified, NAMED_FACETS, slugsOf } from './facet-queries';

/** Stories that are gathered and sorted; of more, a list is followed in its order. */
const MOST_GATHERED = 5_000;

const FIRST: Cursor = { key: Number.MAX_SAFE_INTEGER, id: '~' };
const other = aliasedTable(listing, 'other');

/** Follows one list from its newest story on, and leaves out what lacks another facet. */
const following = prepared((read) =>
  read
    .select({ id: listing.storyId, key: listing.publishedAt })
    .from(listing)
    .where(and(eq(listing.list, param('lists')), beyond(), ...conditions(read)))
    .orderBy(desc(listing.publishedAt), desc(listing.storyId))
    .limit(param('size'))
    .prepare(),
);

/** Gathers the stories of several short lists, each once. */
const gathering = prepared((read) =>
  read
    .select({ id: listing.storyId, key: listing.publishedAt })
    .from(listing)
    .where(and(isOneOf(listing.list, param('lists')), beyond(), ...conditions(read)))
    .groupBy(listing.storyId, listing.publishedAt)
    .orderBy(desc(listing.publishedAt), desc(listing.storyId))
    .limit(param('size'))
    .prepare(),
);

/**
 * A page of the stories that have one of the chosen values of each facet, newest first, and what
 * else can be chosen. Nothing of it is kept.
 * @param wrong values that the address names wrongly
 */
export async function browseStories(
  { chosen, after }: BrowseRequest,
  language: string,
  wrong: readonly UnknownValue[],
): Promise<Browsed> {
  const unknown = [...wrong];
  const ids = await identified(chosen, language, unknown);
  const only = await listedLanguage(language);
  const isChosen = FACETS.some((facet) => ids[facet].length > 0);
  const all = isChosen ? await page(ids, only, FIRST, MOST_COUNTED + 1) : null;
  const found = all && !after ? all : await page(ids, only, after ?? FIRST, PAGE_SIZE + 1);
  const shown = found.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return {
    rows: await getStoryRows(
      shown.map(({ id }) => id),
      language,
    ),
    count: all && (all.length > MOST_COUNTED ? Number.POSITIVE_INFINITY : all.length),
    next: found.length > PAGE_SIZE && last ? { key: last.key, id: last.id } : null,
    facets: await facetChoices(ids, language, only),
    unknown,
  };
}

/** What is chosen on a page, as addresses in another language name it. */
export async function chosenIn(chosen: Chosen, from: string, to: string): Promise<Chosen> {
  const ids = await identified(chosen, from, []);
  const named = { ...chosen };
  for (const facet of NAMED_FACETS) named[facet] = await slugsOf(facet, ids[facet], to);
  return named;
}

async function page(
  ids: Record<Facet, readonly string[]>,
  only: string,
  after: Cursor,
  size: number,
) {
  const lists = byFacet((facet) => ids[facet].map((id) => `${facet}:${id}`));
  const filters = byFacet((facet) => {
    const values = facet === 'language' ? ids.language : lists[facet];
    return values.length > 0 ? JSON.stringify(values) : null;
  });
  const given = { ...filters, only, key: after.key, id: after.id, size };
  const shortest = await shortestLists(lists, only);
  if (!shortest) return following().execute({ ...given, lists: 'site' });
  if (shortest.lists.length === 1) {
    return following().execute({ ...given, lists: shortest.lists[0] ?? '' });
  }
  if (shortest.count > MOST_GATHERED) return following().execute({ ...given, lists: 'site' });
  return gathering().execute({ ...given, lists: JSON.stringify(shortest.lists) });
}

/** The lists of the chosen facet with the fewest stories; null where only languages are chosen. */
async function shortestLists(lists: Record<Facet, readonly string[]>, only: string) {
  const chosen = FACETS.filter((facet) => facet !== 'language' && lists[facet].length > 0);
  const counted = await countStoriesOf(
    chosen.flatMap((facet) => lists[facet]),
    only,
  );
  const each = chosen.map((facet) => {
    const count = lists[facet].reduce((sum, list) => sum + (counted.get(list) ?? 0), 0);
    return { lists: lists[facet], count };
  });
  return each.sort((a, b) => a.count - b.count)[0] ?? null;
}

function beyond(): SQL | undefined {
  const cursor = { first: param('key'), second: param('id') };
  return and(
    eq(listing.language, param('only')),
    comesBefore(listing.publishedAt, listing.storyId, cursor),
  );
}

/** One condition per facet, which holds where nothing of it is chosen. */
function conditions(read: Queries): SQL[] {
  const among = (where: SQL | undefined) =>
    exists(
      read
        .select({ id: other.storyId })
        .from(other)
        .where(and(where, eq(other.storyId, listing.storyId))),
    );
  return FACETS.map((facet) => {
    const isListed =
      facet === 'language'
        ? and(eq(other.list, 'site'), isOneOf(other.language, param(facet)))
        : and(isOneOf(other.list, param(facet)), eq(other.language, param('only')));
    return sql`(${param(facet)} is null or ${among(isListed)})`;
  });
}
