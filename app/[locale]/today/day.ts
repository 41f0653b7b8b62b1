import type { Metadata } from 'next';
import { todayPath } from '@/app/address';
import { languageLinks } from '@/app/frame';
import { pageHead, pathsOf } from '@/app/head';
import type { DayPageProps } from '@/components/calendar/DayPage';
import type { Frame } from '@/components/layout/frame';
import { getDaysAround } from '@/domain/calendar/queries';
import { listStories } from '@/domain/stories/row-queries';
import { monthDayInWords } from '@/i18n/event-date';
import { getT } from '@/i18n/translate';

/** More stories than any day of the archive's year has. */
const MOST = 200;

/** What a page about a day (`MM-DD`) shows. */
export async function dayContents(
  frame: Frame,
  day: string,
): Promise<Pick<DayPageProps, 'day' | 'around' | 'rows'>> {
  const { language } = frame;
  const list = { list: `day:${day}`, language, order: 'event', size: MOST } as const;
  const { rows } = await listStories(list);
  return { day, around: await getDaysAround(day), rows };
}

/** Head of a page about a day. @param pathDay the day as the address has it; none for "today" */
export function dayHead(frame: Frame, day: string, pathDay?: string): Metadata {
  const t = getT(frame.language);
  const date = monthDayInWords(day, frame.language);
  const languages = pathsOf(languageLinks(frame, (language) => todayPath(language, pathDay)));
  return pageHead({
    frame,
    title: t('today.title', { date }),
    description: t('today.description', { date }),
    path: todayPath(frame.language, pathDay),
    languages,
    otherwise: languages[frame.defaultLanguage],
  });
}
