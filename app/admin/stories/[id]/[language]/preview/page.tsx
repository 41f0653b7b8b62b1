import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import { pageParam } from '@/app/address';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { draftData } from '@/app/admin/stories/[id]/[language]/writing-data';
import { requireStaff } from '@/auth/staff';
import { answerWith } from '@/cache/context';
import { StaffProblem } from '@/components/admin/frame/StaffProblem';
import { PreviewFrame } from '@/components/admin/writing/PreviewFrame';

interface PageProps {
  params: Promise<{ id: string; language: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const staff = await requireStaff('text.seeDraft');
  const { id, language } = await params;
  const data = await draftData(pageParam(id), pageParam(language));
  if (!data?.story.text) {
    answerWith(404);
    return <StaffProblem language={await adminLanguage(staff)} problem="missing" />;
  }
  const { width, colours } = await searchParams;
  return (
    <PreviewFrame
      storyId={data.storyId}
      language={data.language}
      interfaceLanguage={data.interfaceLanguage}
      title={data.pageTitle}
      width={
        width === 'phone' || (width !== 'desktop' && (await isTelephone())) ? 'phone' : 'desktop'
      }
      colours={colours === 'dark' ? 'dark' : 'light'}
    />
  );
}

/** Whether the browser says that it is a telephone's. */
async function isTelephone(): Promise<boolean> {
  return /\bMobi/.test((await headers()).get('user-agent') ?? '');
}
