import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { BoardPage } from '@/components/admin/board/BoardPage';
import { columnsOf, readBoardQuery } from '@/domain/board/board';
import { getBoard } from '@/domain/board/board-queries';
import { getBoardTotals } from '@/domain/board/board-total-queries';
import { readIds } from '@/domain/forms/ids';
import { listTextLanguages, listWriters } from '@/domain/story-list/filter-option-queries';
import { listTopics } from '@/domain/topics/queries';
import { getStaffT } from '@/i18n/staff/translate';
import { assignMany } from './actions';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('story.list');
  return { title: getStaffT(await adminLanguage(staff))('board.title') };
}

export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('story.list');
  const language = await adminLanguage(staff);
  const params = await searchParams;
  const { timeZone, languages } = await readSettings();
  const now = Date.now();
  const query = readBoardQuery(params, staff.role);
  const columns = columnsOf(query, staff, languages);
  const offered = new Set([...languages, ...(await listTextLanguages()), ...columns]);
  const topics = await listTopics(language);
  return (
    <BoardPage
      {...{ staff, query, columns }}
      voice={{ language, timeZone, now, staffId: staff.staffId }}
      page={await getBoard(staff, query, { columns, language, now })}
      totals={await getBoardTotals(staff, query, columns, now)}
      choices={{
        topics: topics.map((each) => ({
          value: each.id,
          label: each.name,
          language: each.language,
        })),
        languages: [...offered],
        people: await listWriters(staff),
      }}
      ticked={readIds([params.story ?? []].flat())}
      giveMany={assignMany}
    />
  );
}
