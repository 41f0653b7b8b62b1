import type { Metadata } from 'next';
import { connection } from 'next/server';
import { dayContents, dayHead } from '@/app/[locale]/today/day';
import { pageParam, todayPath } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import { problemHead } from '@/app/head';
import { answerWith } from '@/cache/context';
import { DayPage } from '@/components/calendar/DayPage';
import { PageFrame } from '@/components/layout/PageFrame';
import { ProblemPage } from '@/components/layout/ProblemPage';
import { isDay } from '@/domain/calendar/today';
import '@/app/[locale]/styles/calendar.css';

interface PageProps {
  params: Promise<{ locale: string; day: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, day } = await params;
  const frame = await readFrame(pageParam(locale));
  return isDay(day) ? dayHead(frame, day, day) : problemHead(frame, 'missing');
}

export default async function Page({ params }: PageProps) {
  await connection();
  const { locale, day } = await params;
  const frame = await readFrame(pageParam(locale));
  if (!isDay(day)) {
    answerWith(404);
    return <ProblemPage frame={frame} problem="missing" />;
  }
  const contents = await dayContents(frame, day);
  const place = { frame, languages: languageLinks(frame, (language) => todayPath(language, day)) };
  return (
    <PageFrame {...place} section="today">
      <DayPage frame={frame} isToday={false} {...contents} />
    </PageFrame>
  );
}
