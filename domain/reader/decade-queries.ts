import { and, count, eq, gte, lt } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { listTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { listing } from '@/db/schema/site';
import { param } from '@/db/sql';
import { startOfYear } from '@/domain/dates/year-of-day';
import { type DecadeCount, MOST_OF_A_DECADE } from './decade-count';
import { listedLanguage } from './listed-language-queries';

const between = prepared((read) => {
  const some = read
    .select({ day: listing.eventSort })
    .from(listing)
    .where(
      and(
        eq(listing.list, param('list')),
        eq(listing.language, param('language')),
        gte(listing.eventSort, param('from')),
        lt(listing.eventSort, param('to')),
      ),
    )
    .limit(MOST_OF_A_DECADE + 1)
    .as('some');
  return read.select({ stories: count() }).from(some).prepare();
});

/**
 * The number of stories of a list in each of some decades, by the date of the event.
 * @param decades their first years
 * @param language of the page
 * @param only count only stories published in that language
 */
export async function countDecades(
  list: string,
  decades: readonly number[],
  language: string,
  only = false,
): Promise<DecadeCount[]> {
  noteTag(listTag(list, language));
  const of = { list, language: await listedLanguage(language, only) };
  return Promise.all(
    decades.map(async (decade) => {
      const span = { from: startOfYear(decade), to: startOfYear(decade + 10) };
      const [row] = await between().execute({ ...of, ...span });
      const stories = row?.stories ?? 0;
      return { decade, count: stories > MOST_OF_A_DECADE ? Number.POSITIVE_INFINITY : stories };
    }),
  );
}
