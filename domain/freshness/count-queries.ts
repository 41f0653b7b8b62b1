import { and, eq, ne, sum } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { listTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import type { Queries } from '@/db/open';
import { listingCount } from '@/db/schema/site';
import { isOneOf, param } from '@/db/sql';

const count = prepared((read) =>
  read
    .select({ count: listingCount.count })
    .from(listingCount)
    .where(and(eq(listingCount.list, param('list')), eq(listingCount.language, param('language'))))
    .prepare(),
);

/** The number of stories in a list; with `only`, of those published in that language. */
export async function countStories(list: string, only = ''): Promise<number> {
  const [row] = await count().execute({ list, language: only });
  return row?.count ?? 0;
}

const counts = prepared((read) =>
  read
    .select({ list: listingCount.list, count: listingCount.count })
    .from(listingCount)
    .where(
      and(isOneOf(listingCount.list, param('lists')), eq(listingCount.language, param('language'))),
    )
    .prepare(),
);

/** The number of stories in each of several lists; with `only`, of those published in that language. */
export async function countStoriesOf(
  lists: readonly string[],
  only = '',
): Promise<ReadonlyMap<string, number>> {
  if (lists.length === 0) return new Map();
  const rows = await counts().execute({ lists: JSON.stringify(lists), language: only });
  return new Map(rows.map((row) => [row.list, row.count]));
}

/** Whether pages in a language that show a list have stories to show, in any language. */
export async function hasStories(list: string, language: string): Promise<boolean> {
  noteTag(listTag(list, language));
  return (await countStories(list)) > 0;
}

/** Topics, places, names or authors, each with the number of its stories. @param only as above */
export async function withStories<T extends { id: string }>(
  kind: 'topic' | 'place' | 'name' | 'author',
  terms: readonly T[],
  only = '',
): Promise<(T & { stories: number })[]> {
  const list = ({ id }: T) => `${kind}:${id}`;
  const counted = await countStoriesOf(terms.map(list), only);
  return terms.map((each) => ({ ...each, stories: counted.get(list(each)) ?? 0 }));
}

const texts = prepared((read) => publishedIn(read).prepare());

/** How many texts are published, in all languages together. */
export async function countPublishedTexts(): Promise<number> {
  const [row] = await texts().execute();
  return Number(row?.count ?? 0);
}

/** Same as `countPublishedTexts`, within a running transaction. */
export async function countPublishedTextsIn(write: Queries): Promise<number> {
  const [row] = await publishedIn(write);
  return Number(row?.count ?? 0);
}

function publishedIn(queries: Queries) {
  return queries
    .select({ count: sum(listingCount.count) })
    .from(listingCount)
    .where(and(eq(listingCount.list, 'site'), ne(listingCount.language, '')));
}
