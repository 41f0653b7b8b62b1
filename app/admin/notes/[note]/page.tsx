import type { Metadata } from 'next';
import { pageParam } from '@/app/address';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import * as actions from '@/app/admin/notes/actions';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { answerWith } from '@/cache/context';
import { StaffProblem } from '@/components/admin/frame/StaffProblem';
import { NoteView } from '@/components/admin/notes/NoteView';
import { mailIsOn } from '@/domain/mail/mail';
import { NotThere } from '@/domain/permissions/permissions';
import { getNote, listNoteCandidates } from '@/domain/reader-notes/note-queries';
import { getStaffT } from '@/i18n/staff/translate';

interface PageProps {
  params: Promise<{ note: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('note.see');
  return { title: getStaffT(await adminLanguage(staff))('notes.title') };
}

export default async function Page({ params }: PageProps) {
  const staff = await requireStaff('note.see');
  const language = await adminLanguage(staff);
  const note = await getNote(staff, pageParam((await params).note)).catch((error) => {
    if (error instanceof NotThere) return null;
    throw error;
  });
  if (!note) {
    answerWith(404);
    return <StaffProblem language={language} problem="missing" />;
  }
  const { timeZone } = await readSettings();
  const candidates = await listNoteCandidates(staff);
  return <NoteView {...{ language, timeZone, note, candidates, actions }} isMailed={mailIsOn()} />;
}
