import { and, eq, gte, lt } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { listTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { listing } from '@/db/schema/site';
import { story, UNDATED } from '@/db/schema/stories';
import { param } from '@/db/sql';
import { parseEventDate, yearsOf } from '@/domain/dates/edtf';
import { startOfYear, yearOfDay } from '@/domain/dates/year-of-day';
import { listedLanguage } from './listed-language-queries';
import { MOST_OF_A_YEAR, type YearCount } from './year-count';

/** More than a year's, so that each step comes at least to the end of one. */
const ROWS_AT_ONCE = 2 * MOST_OF_A_YEAR;

const fromDay = prepared((read) =>
  read
    .select({ day: listing.eventSort, date: story.eventDate })
    .from(listing)
    .innerJoin(story, eq(story.id, listing.storyId))
    .where(
      and(
        eq(listing.list, param('list')),
        eq(listing.language, param('language')),
        gte(listing.eventSort, param('day')),
        lt(listing.eventSort, UNDATED),
      ),
    )
    .orderBy(listing.eventSort)
    .limit(ROWS_AT_ONCE)
    .prepare(),
);

/**
 * Stories of a list by year of the event, earliest first, without undated ones. The rest of a year
 * that has enough is skipped, so that a list of a million stories is read as soon as one of a
 * thousand.
 * @param language of the page
 * @param only count only stories published in that language
 */
export async function getYears(list: string, language: string, only = false): Promise<YearCount[]> {
  noteTag(listTag(list, language));
  const years = new Map<number, YearCount>();
  const of = { list, language: await listedLanguage(language, only) };
  for (let day: number | null = Number.MIN_SAFE_INTEGER; day !== null; ) {
    const rows: { day: number; date: string }[] = await fromDay().execute({ ...of, day });
    let year = 0;
    for (const row of rows) {
      year = yearOfDay(row.day);
      const counted = years.get(year) ?? { year, count: 0 };
      if (counted.count < MOST_OF_A_YEAR) years.set(year, withStory(counted, row.date));
    }
    day = rows.length < ROWS_AT_ONCE ? null : nextDay(year, years);
  }
  return [...years.values()];
}

function withStory({ year, count, until = [] }: YearCount, date: string): YearCount {
  const parsed = MAY_LAST.test(date) ? parseEventDate(date) : null;
  const last = (parsed && yearsOf(parsed)?.to) ?? year;
  const ends = last > year ? [...until, last] : until;
  return { year, count: count + 1, ...(ends.length > 0 && { until: ends }) };
}

/** Intervals, decades and choices of years, as EDTF writes them; parsing every date would take long. */
const MAY_LAST = /[/X[{]/;

/** Where to read on: behind a year that has enough, else at its beginning again. */
function nextDay(year: number, years: Map<number, YearCount>): number {
  if (years.get(year)?.count === MOST_OF_A_YEAR) return startOfYear(year + 1);
  years.delete(year);
  return startOfYear(year);
}
