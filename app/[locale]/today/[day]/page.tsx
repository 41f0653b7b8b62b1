import type { Metadata } from 'next';
import { connection } from 'next/server';
import { dayContents, dayHead, dayLinkedData, readDayAddress } from '@/app/[locale]/today/day';
import { pageParam, todayPath } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import { problemHead } from '@/app/head';
import { answerWith } from '@/cache/context';
import { DayPage } from '@/components/calendar/DayPage';
import { LinkedData } from '@/components/layout/LinkedData';
import { PageFrame } from '@/components/layout/PageFrame';
import { ProblemPage } from '@/components/layout/ProblemPage';
import { isDay } from '@/domain/dates/today';
import '@/app/[locale]/styles/calendar.css';

interface PageProps {
  params: Promise<{ locale: string; day: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale, day } = await params;
  const frame = await readFrame(pageParam(locale));
  const after = readDayAddress(await searchParams);
  if (after === undefined) return problemHead(frame, 'malformed');
  return isDay(day) ? dayHead(frame, day, day, after) : problemHead(frame, 'missing');
}

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const { locale, day } = await params;
  const frame = await readFrame(pageParam(locale));
  if (!isDay(day)) {
    answerWith(404);
    return <ProblemPage frame={frame} problem="missing" />;
  }
  const after = readDayAddress(await searchParams);
  if (after === undefined) {
    answerWith(400);
    return <ProblemPage frame={frame} problem="malformed" />;
  }
  const contents = await dayContents(frame, day, Date.now(), after);
  const place = { frame, languages: languageLinks(frame, (language) => todayPath(language, day)) };
  return (
    <PageFrame {...place} section="today">
      <DayPage frame={frame} isToday={false} {...contents} />
      {after === null && <LinkedData data={dayLinkedData(frame, day, contents.rows)} />}
    </PageFrame>
  );
}
