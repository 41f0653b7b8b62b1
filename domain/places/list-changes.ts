/** The lists of stories of places: each has the stories of the place and of all that lies in it. */
import { and, eq, sql } from 'drizzle-orm';
import { feedTag, listTag, PLACE_COUNTS } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { place, storyPlace } from '@/db/schema/places';
import { listing } from '@/db/schema/site';
import { recountList } from '@/domain/freshness/merge-list-changes';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';

/** Ids of what a place lies in, the nearest first. */
export async function placesAbove(read: Queries, id: string): Promise<string[]> {
  const above: string[] = [];
  for (let at = id; ; ) {
    const [row] = await read
      .select({ parentId: place.parentId })
      .from(place)
      .where(eq(place.id, at));
    if (!row?.parentId || row.parentId === id || above.includes(row.parentId)) return above;
    at = row.parentId;
    above.push(at);
  }
}

/** Fills the lists of places anew. @returns the tags of pages that show them */
export async function refillPlaceLists(write: Queries, ids: Iterable<string>): Promise<string[]> {
  const lists = [...new Set(ids)].map((id) => ({ id, list: `place:${id}` }));
  for (const { id, list } of lists) {
    await write.delete(listing).where(eq(listing.list, list));
    await write.insert(listing).select(
      write
        .select({
          list: sql<string>`${list}`.as('list'),
          language: listing.language,
          storyId: listing.storyId,
          publishedAt: listing.publishedAt,
          eventSort: listing.eventSort,
        })
        .from(listing)
        .where(and(eq(listing.list, 'site'), sql`${listing.storyId} in ${storiesWithin(id)}`)),
    );
    await recountList(write, list);
  }
  return [PLACE_COUNTS, ...lists.flatMap(({ list }) => listTags(list))];
}

/** Empties the list of a place that is no more. @returns the tags of pages that showed it */
export async function emptyPlaceList(write: Queries, id: string): Promise<string[]> {
  const list = `place:${id}`;
  await write.delete(listing).where(eq(listing.list, list));
  await recountList(write, list);
  return [PLACE_COUNTS, ...listTags(list)];
}

function storiesWithin(id: string) {
  return sql`(
    with recursive within(id) as (
      select ${id}
      union
      select ${place.id} from ${place} join within on ${place.parentId} = within.id
    )
    select ${storyPlace.storyId} from ${storyPlace} join within on ${storyPlace.placeId} = within.id
  )`;
}

function listTags(list: string): string[] {
  return INTERFACE_LANGUAGES.flatMap((language) => [
    listTag(list, language),
    feedTag(list, language),
  ]);
}
