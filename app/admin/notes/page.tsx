import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { NotesPage } from '@/components/admin/notes/NotesPage';
import { listNotes } from '@/domain/reader-notes/note-queries';
import { getStaffT } from '@/i18n/staff/translate';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('note.see');
  return { title: getStaffT(await adminLanguage(staff))('notes.title') };
}

export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('note.see');
  const language = await adminLanguage(staff);
  const { timeZone } = await readSettings();
  const query = await searchParams;
  const isClosed = query.state === 'closed';
  const before = typeof query.before === 'string' ? query.before : '';
  const listed = await listNotes(staff, { isClosed, before });
  return <NotesPage {...{ language, timeZone, isClosed, before }} {...listed} />;
}
