import { and, eq, ne, sum } from 'drizzle-orm';
import { prepared } from '@/db/client';
import type { Queries } from '@/db/open';
import { listingCount } from '@/db/schema/site';
import { param } from '@/db/sql';

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
