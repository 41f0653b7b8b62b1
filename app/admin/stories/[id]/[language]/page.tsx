import type { Metadata } from 'next';
import { connection } from 'next/server';
import { pageParam } from '@/app/address';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { nonceOfAnswer } from '@/app/admin/_http/nonce';
import { assignSelf, giveBack } from '@/app/admin/board/actions';
import { requireStaff } from '@/auth/staff';
import { answerWith } from '@/cache/context';
import { StaffProblem } from '@/components/admin/frame/StaffProblem';
import { WritingPage } from '@/components/admin/writing/WritingPage';
import * as publishing from './actions';
import * as comments from './comments/actions';
import { changeDetails } from './details/actions';
import { discard, restore } from './history/actions';
import * as hours from './schedule/actions';
import { share, unshare } from './share/actions';
import { saveWords } from './words/actions';
import { writingData } from './writing-data';

interface PageProps {
  params: Promise<{ id: string; language: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { id, language } = await params;
  const data = await writingData(id, language);
  return { title: data?.pageTitle };
}

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const staff = await requireStaff('text.see');
  const { id, language } = await params;
  const data = await writingData(pageParam(id), pageParam(language));
  if (!data) {
    answerWith(404);
    return <StaffProblem language={await adminLanguage(staff)} problem="missing" />;
  }
  const { ask } = await searchParams;
  const actions = {
    ...publishing,
    ...comments,
    ...hours,
    assignSelf,
    giveBack,
    changeFacts: changeDetails,
    discard,
    restore,
    saveWords,
    share,
    unshare,
  };
  return (
    <WritingPage
      data={data}
      actions={actions}
      asked={String(ask ?? '')}
      nonce={await nonceOfAnswer()}
    />
  );
}
