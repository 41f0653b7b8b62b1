import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { StoryStatisticsPage } from '@/components/admin/statistics/StoryStatisticsPage';
import { monthOf } from '@/domain/dates/month';
import { mayDo } from '@/domain/permissions/permissions';
import { getStoryStatistics } from '@/domain/statistics/statistics-queries';
import { listTitles } from '@/domain/statistics/title-queries';
import { getStaffT } from '@/i18n/staff/translate';

interface PageProps {
  params: Promise<{ story: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('statistics.seeStory');
  return { title: getStaffT(await adminLanguage(staff))('statistics.ofStory') };
}

export default async function Page({ params }: PageProps) {
  const staff = await requireStaff('statistics.seeStory');
  const language = await adminLanguage(staff);
  const { timeZone } = await readSettings();
  const { story } = await params;
  const statistics = await getStoryStatistics(staff, story, monthOf(Date.now(), timeZone));
  if (!statistics) notFound();
  const titles = await listTitles([{ kind: 'story', subjectId: story }], language);
  return (
    <StoryStatisticsPage
      language={language}
      storyId={story}
      title={titles.get(`story:${story}`) ?? { name: story, language: '' }}
      statistics={statistics}
      maySeeAll={mayDo(staff, 'statistics.see')}
    />
  );
}
