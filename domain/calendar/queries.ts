import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { CALENDAR } from '@/cache/tags';
import { prepared } from '@/db/client';
import { listingCount } from '@/db/schema/site';
import { param } from '@/db/sql';

const nextDay = prepared((read) =>
  read
    .select({ list: listingCount.list })
    .from(listingCount)
    .where(
      and(
        gt(listingCount.list, param('list')),
        lt(listingCount.list, 'day:~'),
        eq(listingCount.language, ''),
        gt(listingCount.count, 0),
      ),
    )
    .orderBy(asc(listingCount.list))
    .limit(1)
    .prepare(),
);

const previousDay = prepared((read) =>
  read
    .select({ list: listingCount.list })
    .from(listingCount)
    .where(
      and(
        lt(listingCount.list, param('list')),
        gt(listingCount.list, 'day:'),
        eq(listingCount.language, ''),
        gt(listingCount.count, 0),
      ),
    )
    .orderBy(desc(listingCount.list))
    .limit(1)
    .prepare(),
);

/**
 * The nearest days before and after that have a story, counting around the end of the year.
 * @param day `MM-DD`
 * @returns nulls when no day has any
 */
export async function getDaysAround(
  day: string,
): Promise<{ previous: string | null; next: string | null }> {
  noteTag(CALENDAR);
  const first = async (query: typeof nextDay, list: string) =>
    (await query().execute({ list }))[0]?.list.slice('day:'.length) ?? null;
  return {
    previous: (await first(previousDay, `day:${day}`)) ?? (await first(previousDay, 'day:~')),
    next: (await first(nextDay, `day:${day}`)) ?? (await first(nextDay, 'day:')),
  };
}

const storyDays = prepared((read) =>
  read
    .select({ list: listingCount.list })
    .from(listingCount)
    .where(
      and(
        gt(listingCount.list, 'day:'),
        lt(listingCount.list, 'day:~'),
        eq(listingCount.language, ''),
        gt(listingCount.count, 0),
      ),
    )
    .prepare(),
);

/** The days of the year (`MM-DD`) that have a story. */
export async function getStoryDays(): Promise<Set<string>> {
  noteTag(CALENDAR);
  const rows = await storyDays().execute();
  return new Set(rows.map(({ list }) => list.slice('day:'.length)));
}
