import { and, eq, gt, lt } from 'drizzle-orm';
import { rightUntil } from '@/cache/context';
import { prepared } from '@/db/client';
import { listing } from '@/db/schema/site';
import { todayPath } from '@/domain/addresses/address';
import { getStoryDays } from '@/domain/calendar/queries';
import { dayList } from '@/domain/dates/today';
import { groupedBy } from '@/domain/grouped';
import { listPublishedTexts } from '@/domain/reader/story-queries';
import { getSettings } from '@/domain/settings/queries';
import { chooseText } from '@/domain/text-choice/published-text';
import type { SitemapPage } from './queries';

/** Stories of days, `day:{MM-DD}` and `days:02-28`. */
const storiesOfDays = prepared((read) =>
  read
    .select({ list: listing.list, storyId: listing.storyId })
    .from(listing)
    .where(and(gt(listing.list, 'day:'), lt(listing.list, 'days:~'), eq(listing.language, '')))
    .prepare(),
);

/**
 * The pages of the days of the year that have stories to show, each with the time of the last change
 * of a text in its list. At most 366 in each language, so that one sitemap holds them.
 * @param now decides whether 28 February has the stories of the 29th as well
 */
export async function listDaySitemap(now: number): Promise<SitemapPage[]> {
  const { languages, defaultLanguage, timeZone, showUntranslated } = await getSettings();
  const textsOf = groupedBy(await listPublishedTexts(), ({ storyId }) => storyId);
  const storiesOf = groupedBy(await storiesOfDays().execute(), ({ list }) => list);
  const days = [...(await getStoryDays())].sort();
  return days.flatMap((day) => {
    const { list, until } = dayList(day, timeZone, now);
    if (until !== null) rightUntil(until);
    const stories = storiesOf.get(list) ?? [];
    const alternates = [
      ...languages.map((language) => ({ language, path: todayPath(language, day) })),
      { language: 'x-default', path: todayPath(defaultLanguage, day) },
    ];
    return languages.flatMap((language) => {
      const shown = stories.flatMap(({ storyId }) => textShown(storyId, language) ?? []);
      if (shown.length === 0) return [];
      const changedAt = Math.max(...shown.map((text) => text.changedAt));
      return { path: todayPath(language, day), changedAt, alternates };
    });
  });

  function textShown(storyId: string, language: string) {
    const texts = textsOf.get(storyId) ?? [];
    const [any] = texts;
    const shown = any && chooseText(texts, language, any.originalLanguage);
    return shown && (showUntranslated || shown.language === language) ? shown : null;
  }
}
