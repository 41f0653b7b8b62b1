import type { Metadata } from 'next';
import { connection } from 'next/server';
import { pageParam, subscribeTodayPath, todayPath } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import { rightUntil } from '@/cache/context';
import { DayPage } from '@/components/calendar/DayPage';
import { PageFrame } from '@/components/layout/PageFrame';
import { dayIn, endOfDay } from '@/domain/dates/today';
import { isMailOffered } from '@/domain/mail-switch/switch-queries';
import { dayContents, dayHead } from './day';
import '@/app/[locale]/styles/calendar.css';

interface PageProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const frame = await readFrame(pageParam((await params).locale));
  return dayHead(frame, dayIn(frame.timeZone, Date.now()));
}

export default async function Page({ params }: PageProps) {
  await connection();
  const frame = await readFrame(pageParam((await params).locale));
  const now = Date.now();
  rightUntil(endOfDay(frame.timeZone, now));
  const contents = await dayContents(frame, dayIn(frame.timeZone, now), now);
  const isOffered = await isMailOffered({ kind: 'today', id: '' });
  const place = { frame, languages: languageLinks(frame, (language) => todayPath(language)) };
  return (
    <PageFrame {...place} section="today" isSectionHome>
      <DayPage
        frame={frame}
        isToday
        {...contents}
        subscribe={isOffered ? subscribeTodayPath(frame.language) : null}
      />
    </PageFrame>
  );
}
