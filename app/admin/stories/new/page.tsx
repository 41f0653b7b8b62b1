import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { begin } from '@/app/admin/stories/actions';
import { requireStaff } from '@/auth/staff';
import { NewStory } from '@/components/admin/stories/NewStory';
import { listTextLanguages } from '@/domain/story-list/filter-option-queries';
import { listTemplates } from '@/domain/writing/duplicate-queries';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('story.create');
  return { title: getStaffT(await adminLanguage(staff))('stories.new.title') };
}

export default async function Page() {
  const staff = await requireStaff('story.create');
  const languages = new Set([...INTERFACE_LANGUAGES, ...(await listTextLanguages())]);
  const language = await adminLanguage(staff);
  const templates = await listTemplates(staff, language);
  return <NewStory {...{ language, templates }} languages={[...languages]} action={begin} />;
}
