import type { Metadata } from 'next';
import { connection } from 'next/server';
import { pageParam } from '@/app/address';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { requireStaff } from '@/auth/staff';
import { answerWith } from '@/cache/context';
import { StaffProblem } from '@/components/admin/frame/StaffProblem';
import { DuplicateStory } from '@/components/admin/stories/DuplicateStory';
import { mayDo } from '@/domain/permissions/permissions';
import { getDuplicable } from '@/domain/writing/duplicate-queries';
import { getStaffT } from '@/i18n/staff/translate';
import { duplicate } from './actions';

interface PageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('story.create');
  return { title: getStaffT(await adminLanguage(staff))('stories.duplicate.title') };
}

export default async function Page({ params }: PageProps) {
  await connection();
  const staff = await requireStaff('story.create');
  const language = await adminLanguage(staff);
  const storyId = pageParam((await params).id);
  const found = await getDuplicable(staff, storyId, language);
  if (!found) {
    answerWith(404);
    return <StaffProblem language={language} problem="missing" />;
  }
  return (
    <DuplicateStory
      {...{ language, storyId, found }}
      mayMakeTemplate={mayDo(staff, 'template.change')}
      action={duplicate}
    />
  );
}
