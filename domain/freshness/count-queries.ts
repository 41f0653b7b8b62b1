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

/** How many stories a list has; with `only`, those published in that language. */
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

/** The same, as a running transaction sees it. */
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
