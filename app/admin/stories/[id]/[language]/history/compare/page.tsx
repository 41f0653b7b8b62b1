import type { Metadata } from 'next';
import { connection } from 'next/server';
import { pageParam } from '@/app/address';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { draftData } from '@/app/admin/stories/[id]/[language]/writing-data';
import { requireStaff } from '@/auth/staff';
import { answerWith, sendTo } from '@/cache/context';
import { StaffProblem } from '@/components/admin/frame/StaffProblem';
import { ComparePage } from '@/components/admin/history/ComparePage';
import { textPath } from '@/domain/addresses/staff-address';
import { figureIds } from '@/domain/documents/figures';
import { listEntries, listWritten } from '@/domain/history/entry-queries';
import { readHistoryAsked } from '@/domain/history/history-form';
import { getImages } from '@/domain/images/queries';
import { restore } from '../actions';

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
  const { from, to } = readHistoryAsked(await searchParams);
  if (row && !(from && to)) {
    // Without a choice: back to the history.
    sendTo(`${textPath(pageParam(id), pageParam(language))}/history`, 303);
    return null;
  }
  const entries = row ? await listEntries(row.id, [from, to]) : [];
  const [first, last] = [entries[0], entries.at(-1)];
  if (!data || !row || !first || !last) {
    answerWith(404);
    return <StaffProblem language={await adminLanguage(staff)} problem="missing" />;
  }
  const shown = entries.flatMap(({ content }) => figureIds(content.body));
  const images = await getImages(shown, data.language, [data.interfaceLanguage]);
  return (
    <ComparePage
      {...{ ...data, entries, restore }}
      title={data.pageTitle}
      written={await listWritten(row.id, first.number, last.number)}
      workingId={row.workingRevisionId}
      mayWrite={data.mayWrite}
      imageName={(each) => images.get(each)?.alt || images.get(each)?.caption || ''}
    />
  );
}
