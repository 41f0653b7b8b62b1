import type { Metadata } from 'next';
import { connection } from 'next/server';
import { pageParam } from '@/app/address';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { detailsCompared } from '@/app/admin/stories/[id]/[language]/details/details-in-words';
import { detailsNamed } from '@/app/admin/stories/[id]/[language]/details/details-named';
import { draftData } from '@/app/admin/stories/[id]/[language]/writing-data';
import { requireStaff } from '@/auth/staff';
import { answerWith } from '@/cache/context';
import { StaffProblem } from '@/components/admin/frame/StaffProblem';
import { DetailsHistoryPage } from '@/components/admin/history/DetailsHistoryPage';
import { listDetailsEntries, listDetailsHistory } from '@/domain/history/details-history-queries';
import { readHistoryAsked } from '@/domain/history/history-form';
import { restoreDetails } from '../actions';

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
  const row = data?.story.text?.row;
  if (!data || !row) {
    answerWith(404);
    return <StaffProblem language={await adminLanguage(staff)} problem="missing" />;
  }
  const { storyId, interfaceLanguage } = data;
  const asked = readHistoryAsked(await searchParams);
  const { entries, older } = await listDetailsHistory(staff, storyId, asked.before);
  const from = asked.from || (entries[0]?.since ?? '');
  const to = asked.to || (entries[0]?.id ?? '');
  const [first, second] = await listDetailsEntries(staff, storyId, [from, to]);
  return (
    <DetailsHistoryPage
      {...{ ...data, older }}
      title={data.pageTitle}
      entries={entries.map((entry) => {
        return { ...entry, changed: detailsNamed(entry.fields, interfaceLanguage) };
      })}
      isNewest={asked.before === null}
      compared={
        first && second
          ? { first, second, lines: await detailsCompared(first.content, second.content, data) }
          : null
      }
      now={{ public: row.details.publicId, working: row.details.workingId }}
      restore={data.mayChangeFacts ? restoreDetails : null}
    />
  );
}
