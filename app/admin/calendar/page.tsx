import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { newContext, withContext } from '@/cache/context';
import { CalendarPage } from '@/components/admin/calendar/CalendarPage';
import { getStoryDays } from '@/domain/calendar/queries';
import { dayOn } from '@/domain/dates/wall-clock';
import { readMonth } from '@/domain/publication-calendar/month';
import { countOnDays, getPublications } from '@/domain/publication-calendar/publication-queries';
import { getStaffT } from '@/i18n/staff/translate';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('story.list');
  return { title: getStaffT(await adminLanguage(staff))('calendar.title') };
}

export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('story.list');
  const language = await adminLanguage(staff);
  const params = await searchParams;
  const { timeZone } = await readSettings();
  const today = dayOn(Date.now(), timeZone);
  const month = readMonth([params.month ?? ''].flat()[0] ?? '', today);
  return (
    <CalendarPage
      {...{ language, timeZone, today, month }}
      shown={await getPublications(staff, month, timeZone)}
      onDays={await countOnDays(month)}
      storyDays={await withContext(newContext(), getStoryDays)}
    />
  );
}
