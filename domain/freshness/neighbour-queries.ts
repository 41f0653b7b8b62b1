/**
 * Neighbours of a story in a list: candidates for related stories, whose pages a change of the
 * story invalidates.
 */
import { and, asc, desc, eq, gte, lte } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { listing } from '@/db/schema/site';
import { UNDATED } from '@/db/schema/stories';
import { comesAfter, comesBefore, param } from '@/db/sql';
import type { Neighbours } from './appearance';

/** Neighbours considered on each side of a story. */
const REACH = 2;
/** Days before and after a story's event within which others count as close in time. */
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

/** Ids of the stories that may list a story as related, within a running transaction. */
export async function neighboursIn(
  write: Queries,
  lists: readonly string[],
  story: { id: string; eventSort: number; publishedAt: number },
): Promise<Neighbours> {
  const close = new Set<string>();
  const published = new Set<string>();
  for (const list of lists) {
    const near = inTime(list, story);
    const beside = { list, key: story.publishedAt, id: story.id };
    for (const row of await earlierIn(write).execute(near)) close.add(row.id);
    for (const row of await laterIn(write).execute(near)) close.add(row.id);
    for (const row of await olderIn(write).execute(beside)) published.add(row.id);
    for (const row of await youngerIn(write).execute(beside)) published.add(row.id);
  }
  return { inTime: [...close], byPublication: [...published] };
}

/** Query parameters for the part of a list that is close in time to a story. */
export function inTime(list: string, { id, eventSort }: { id: string; eventSort: number }) {
  // Undated stories are close in time to none.
  const to = Math.min(eventSort + SPAN, UNDATED - 1);
  return { list, key: eventSort, id, from: eventSort < UNDATED ? eventSort - SPAN : UNDATED, to };
}
