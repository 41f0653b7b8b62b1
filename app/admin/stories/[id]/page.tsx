import { connection } from 'next/server';
import { pageParam } from '@/app/address';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { requireStaff } from '@/auth/staff';
import { answerWith, sendTo } from '@/cache/context';
import { StaffProblem } from '@/components/admin/frame/StaffProblem';
import { languageToOpen } from '@/domain/access/language-to-open-queries';
import { textPath } from '@/domain/addresses/staff-address';

interface PageProps {
  params: Promise<{ id: string }>;
}

/** A story's address without language redirects to the text that the user can best open. */
export default async function Page({ params }: PageProps) {
  await connection();
  const staff = await requireStaff('story.list');
  const id = pageParam((await params).id);
  const language = await languageToOpen(staff, id);
  if (language === null) {
    answerWith(404);
    return <StaffProblem language={await adminLanguage(staff)} problem="missing" />;
  }
  sendTo(textPath(id, language), 303);
  return null;
}
