import type { Metadata } from 'next';
import { connection } from 'next/server';
import { calendarPath, pageParam } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import { pageHead, pathsOf } from '@/app/head';
import { rightUntil } from '@/cache/context';
import { YearCalendar } from '@/components/calendar/YearCalendar';
import type { Frame } from '@/components/layout/frame';
import { PageFrame } from '@/components/layout/PageFrame';
import { PageHead } from '@/components/layout/PageHead';
import { getStoryDays } from '@/domain/calendar/queries';
import { dayIn, endOfDay } from '@/domain/dates/today';
import { getT } from '@/i18n/translate';
import '@/app/[locale]/styles/calendar.css';

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const frame = await readFrame(pageParam((await params).locale));
  const t = getT(frame.language);
  const languages = pathsOf(linksOf(frame));
  return pageHead({
    frame,
    title: t('calendar.title'),
    description: t('calendar.words'),
    path: calendarPath(frame.language),
    languages,
    otherwise: languages[frame.defaultLanguage],
  });
}

/** Marks the current day, so the page expires with it. */
export default async function Page({ params }: PageProps) {
  await connection();
  const frame = await readFrame(pageParam((await params).locale));
  const { language, timeZone } = frame;
  const t = getT(language);
  const now = Date.now();
  rightUntil(endOfDay(timeZone, now));
  const days = await getStoryDays();
  return (
    <PageFrame frame={frame} languages={linksOf(frame)} section="today">
      <PageHead
        title={t('calendar.title')}
        words={days.size > 0 ? t('calendar.words') : t('calendar.nothing')}
      />
      <YearCalendar days={days} today={dayIn(timeZone, now)} language={language} />
    </PageFrame>
  );
}

function linksOf(frame: Frame) {
  return languageLinks(frame, calendarPath);
}
