import { and, eq } from 'drizzle-orm';
import { prepared } from '@/db/client';
import { listingCount } from '@/db/schema/site';
import { given } from '@/db/sql';

const count = prepared((read) =>
  read
    .select({ count: listingCount.count })
    .from(listingCount)
    .where(and(eq(listingCount.list, given('list')), eq(listingCount.language, given('language'))))
    .prepare(),
);

/** How many stories a list has; with `only`, those published in that language. */
export async function countStories(list: string, only = ''): Promise<number> {
  const [row] = await count().execute({ list, language: only });
  return row?.count ?? 0;
}
