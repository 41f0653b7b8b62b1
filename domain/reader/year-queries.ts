import { and, count, eq, lt } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { listTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { listing } from '@/db/schema/site';
import { UNDATED } from '@/db/schema/stories';
import { param } from '@/db/sql';
import { yearOfDay } from '@/domain/dates/year-of-day';
import type { YearCount } from './year-count';

const byDay = prepared((read) =>
  read
    .select({ day: listing.eventSort, count: count() })
    .from(listing)
    .where(
      and(
        eq(listing.list, param('list')),
        eq(listing.language, param('language')),
        lt(listing.eventSort, UNDATED),
      ),
    )
    .groupBy(listing.eventSort)
    .orderBy(listing.eventSort)
    .prepare(),
);

/**
 * Stories of a list by year of the event, earliest first, without undated ones.
 * @param language of the page
 * @param only count only stories published in that language
 */
export async function getYears(list: string, language: string, only = false): Promise<YearCount[]> {
  noteTag(listTag(list, language));
  const years = new Map<number, number>();
  for (const { day, count } of await byDay().execute({ list, language: only ? language : '' })) {
    const year = yearOfDay(day);
    years.set(year, (years.get(year) ?? 0) + count);
  }
  return [...years].map(([year, count]) => ({ year, count }));
}
