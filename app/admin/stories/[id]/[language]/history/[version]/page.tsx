import type { Metadata } from 'next';
import { connection } from 'next/server';
import { pageParam } from '@/app/address';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { restore } from '@/app/admin/stories/[id]/[language]/history/actions';
import { draftData } from '@/app/admin/stories/[id]/[language]/writing-data';
import { requireStaff } from '@/auth/staff';
import { answerWith } from '@/cache/context';
import { ComparePage } from '@/components/admin/comparison/PublishedComparison';
import { StaffProblem } from '@/components/admin/frame/StaffProblem';
import { getRevision } from '@/domain/history/history-queries';

interface PageProps {
  params: Promise<{ id: string; language: string; version: string }>;
}

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function Page({ params }: PageProps) {
  await connection();
  const staff = await requireStaff('text.seeDraft');
  const { id, language, version } = await params;
  const data = await draftData(pageParam(id), pageParam(language));
  const text = data?.story.text;
  const kept = data?.kept.find((each) => each.id === version);
  const past = kept ?? (text ? await getRevision(text.row.id, pageParam(version)) : null);
  if (!data || !text || !past) {
    answerWith(404);
    return <StaffProblem language={await adminLanguage(staff)} problem="missing" />;
  }
  return <ComparePage data={data} versionId={version} past={past} now={text} restore={restore} />;
}
