import type { Metadata } from 'next';
import { connection } from 'next/server';
import { pageParam } from '@/app/address';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { requireStaff } from '@/auth/staff';
import { answerWith } from '@/cache/context';
import { StaffProblem } from '@/components/admin/frame/StaffProblem';
import { HistoryPage } from '@/components/admin/history/HistoryPage';
import { listEntries, listHistory } from '@/domain/history/entry-queries';
import { readHistoryAsked } from '@/domain/history/history-form';
import { revisionReadersSee } from '@/domain/publishing/shown-state';
import { getStaffT } from '@/i18n/staff/translate';
import { draftData } from '../writing-data';
import { nameVersion, restore } from './actions';

interface PageProps {
  params: Promise<{ id: string; language: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { id, language } = await params;
  const data = await draftData(id, language);
  if (!data) return {};
  return { title: getStaffT(data.interfaceLanguage)('history.title', { title: data.pageTitle }) };
}

export default async function Page({ params, searchParams }: PageProps) {
  await connection();
  const staff = await requireStaff('text.seeDraft');
  const { id, language } = await params;
  const data = await draftData(pageParam(id), pageParam(language));
  const row = data?.story.text?.row;
  if (!data || !row) {
    answerWith(404);
    return <StaffProblem language={await adminLanguage(staff)} problem="missing" />;
  }
  const asked = readHistoryAsked(await searchParams);
  const { entries, older } = await listHistory(row, asked.before);
  const from = asked.from || (entries[1]?.id ?? entries[0]?.id ?? '');
  const to = asked.to || (entries[0]?.id ?? '');
  const notHere = [from, to].filter((each) => !entries.some((entry) => entry.id === each));
  return (
    <HistoryPage
      {...{ ...data, entries, older, from, to, restore }}
      title={data.pageTitle}
      elsewhere={await listEntries(row.id, notHere)}
      isNewest={asked.before === null}
      now={{ public: revisionReadersSee(row), working: row.workingRevisionId }}
      mayWrite={data.mayWrite}
      name={nameVersion}
    />
  );
}
