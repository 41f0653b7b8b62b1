import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { StatisticsPage } from '@/components/admin/statistics/StatisticsPage';
import { monthOf, monthsBetween } from '@/domain/dates/month';
import { readStatisticsFilter } from '@/domain/statistics/statistics';
import { getStatistics } from '@/domain/statistics/statistics-queries';
import { listTitles } from '@/domain/statistics/title-queries';
import { getStaffT } from '@/i18n/staff/translate';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('statistics.see');
  return { title: getStaffT(await adminLanguage(staff))('statistics.title') };
}

export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('statistics.see');
  const language = await adminLanguage(staff);
  const { timeZone } = await readSettings();
  const now = monthOf(Date.now(), timeZone);
  const filter = readStatisticsFilter(await searchParams, now);
  const statistics = await getStatistics(staff, filter);
  const requested = statistics.lists.flatMap(({ rows }) => rows);
  return (
    <StatisticsPage
      language={language}
      filter={filter}
      months={monthsBetween(statistics.first ?? now, now).toReversed()}
      statistics={statistics}
      names={await listTitles(requested, language)}
    />
  );
}
