/** The neighbours of a story in a list: what its page may name as related, and what its change makes stale. */
import { and, asc, desc, eq, gte, lte } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { listing } from '@/db/schema/site';
import { UNDATED } from '@/db/schema/stories';
import { comesAfter, comesBefore, param } from '@/db/sql';

/** How many neighbours on either side of a story in a list are looked at. */
const REACH = 2;
/** Days on either side of a story's event in which others count as close in time. */
const SPAN = 3_653;

const inList = () => and(eq(listing.list, param('list')), eq(listing.language, ''));
const cursor = { first: param('key'), second: param('id') };

export const earlierIn = (read: Queries) =>
  read
    .select({ id: listing.storyId })
    .from(listing)
    .where(
      and(
        inList(),
        comesBefore(listing.eventSort, listing.storyId, cursor),
        gte(listing.eventSort, param('from')),
      ),
    )
    .orderBy(desc(listing.eventSort), desc(listing.storyId))
    .limit(REACH)
    .prepare();

export const laterIn = (read: Queries) =>
  read
    .select({ id: listing.storyId })
    .from(listing)
    .where(
      and(
        inList(),
        comesAfter(listing.eventSort, listing.storyId, cursor),
        lte(listing.eventSort, param('to')),
      ),
    )
    .orderBy(asc(listing.eventSort), asc(listing.storyId))
    .limit(REACH)
    .prepare();

export const olderIn = (read: Queries) =>
  read
    .select({ id: listing.storyId })
    .from(listing)
    .where(and(inList(), comesBefore(listing.publishedAt, listing.storyId, cursor)))
    .orderBy(desc(listing.publishedAt), desc(listing.storyId))
    .limit(REACH)
    .prepare();

export const youngerIn = (read: Queries) =>
  read
    .select({ id: listing.storyId })
    .from(listing)
    .where(and(inList(), comesAfter(listing.publishedAt, listing.storyId, cursor)))
    .orderBy(asc(listing.publishedAt), asc(listing.storyId))
    .limit(REACH)
    .prepare();

/** Ids of the stories that name a story as related, read in a running transaction. */
export async function neighboursIn(
  write: Queries,
  lists: readonly string[],
  story: { id: string; eventSort: number; publishedAt: number },
): Promise<string[]> {
  const found = new Set<string>();
  for (const list of lists) {
    const near = inTime(list, story);
    const beside = { list, key: story.publishedAt, id: story.id };
    for (const row of await earlierIn(write).execute(near)) found.add(row.id);
    for (const row of await laterIn(write).execute(near)) found.add(row.id);
    for (const row of await olderIn(write).execute(beside)) found.add(row.id);
    for (const row of await youngerIn(write).execute(beside)) found.add(row.id);
  }
  return [...found];
}

/** The part of a list that counts as close in time to a story, as parameters of the queries above. */
export function inTime(list: string, { id, eventSort }: { id: string; eventSort: number }) {
  // What has no date is near to nothing in time.
  const to = Math.min(eventSort + SPAN, UNDATED - 1);
  return { list, key: eventSort, id, from: eventSort < UNDATED ? eventSort - SPAN : UNDATED, to };
}
