import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { requireStaff } from '@/auth/staff';
import { TopicsPage } from '@/components/admin/topics/TopicsPage';
import { mayDo } from '@/domain/permissions/permissions';
import { findTopicLines, listTopicLines } from '@/domain/topics/staff-queries';
import { getStaffT } from '@/i18n/staff/translate';
import { arrange, begin } from './actions';

interface PageProps {
  searchParams: Promise<{ q?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('topic.see');
  return { title: getStaffT(await adminLanguage(staff))('topics.title') };
}

export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('topic.see');
  const language = await adminLanguage(staff);
  const { q } = await searchParams;
  const words = typeof q === 'string' ? q.trim() : '';
  const all = await listTopicLines(staff, language);
  return (
    <TopicsPage
      language={language}
      all={all}
      found={words ? await findTopicLines(staff, words, language) : null}
      words={words}
      actions={mayDo(staff, 'topic.change') ? { arrange, begin } : null}
    />
  );
}
