import type { Metadata } from 'next';
import { connection } from 'next/server';
import { pageParam } from '@/app/address';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { requireStaff } from '@/auth/staff';
import { answerWith } from '@/cache/context';
import { StaffProblem } from '@/components/admin/frame/StaffProblem';
import { type ForReaders, HistoryPage } from '@/components/admin/history/HistoryPage';
import { listCorrections } from '@/domain/corrections/queries';
import { listEntries, listHistory } from '@/domain/history/entry-queries';
import { readHistoryAsked } from '@/domain/history/history-form';
import type { Staff } from '@/domain/permissions/staff';
import { listHiddenVersions } from '@/domain/public-versions/queries';
import { hasRight } from '@/domain/publishing/rights';
import { revisionReadersSee } from '@/domain/publishing/shown-state';
import { getSettings } from '@/domain/settings/queries';
import type { WritingPageTextRow } from '@/domain/writing/writing-page';
import { getStaffT } from '@/i18n/staff/translate';
import { draftData } from '../writing-data';
import { changeCorrected, correct, hideFromReaders, nameVersion, restore } from './actions';

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
      forReaders={await forReaders(staff, row)}
    />
  );
}

/** Corrections and hidden versions, for those who may publish what was published before. */
async function forReaders(staff: Staff, row: WritingPageTextRow): Promise<ForReaders | null> {
  if (row.firstPublishedAt === null || !hasRight(staff, row, 'publish')) return null;
  const { showVersions } = await getSettings();
  return {
    corrections: await listCorrections(row.id),
    hidden: showVersions ? await listHiddenVersions(row.id) : null,
    correct,
    changeCorrection: changeCorrected,
    hide: hideFromReaders,
  };
}
