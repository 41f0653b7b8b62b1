import type { Metadata } from 'next';
import { connection } from 'next/server';
import { pageParam } from '@/app/address';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import * as actions from '@/app/admin/board/actions';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { answerWith } from '@/cache/context';
import { AssignmentPage } from '@/components/admin/board/AssignmentPage';
import { StaffProblem } from '@/components/admin/frame/StaffProblem';
import { getBoardCell } from '@/domain/board/board-row-queries';
import { wallClock } from '@/domain/dates/wall-clock';
import { NotThere } from '@/domain/permissions/permissions';
import { getStaffT } from '@/i18n/staff/translate';

interface PageProps {
  params: Promise<{ story: string; language: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('text.see');
  return { title: getStaffT(await adminLanguage(staff))('board.title') };
}

export default async function Page({ params }: PageProps) {
  await connection();
  const staff = await requireStaff('text.see');
  const given = await params;
  const at = { storyId: pageParam(given.story), language: pageParam(given.language) };
  const language = await adminLanguage(staff);
  const found = await getBoardCell(staff, at, language).catch((error) => {
    if (error instanceof NotThere) return null;
    throw error;
  });
  if (!found) {
    answerWith(404);
    return <StaffProblem language={language} problem="missing" />;
  }
  const { timeZone } = await readSettings();
  const voice = { language, timeZone, now: Date.now(), staffId: staff.staffId };
  const dueAt = found.cell.given?.dueAt ?? null;
  const day = dueAt === null ? '' : wallClock(dueAt, timeZone).slice(0, 10);
  return <AssignmentPage {...{ ...found, voice, day, actions }} />;
}
