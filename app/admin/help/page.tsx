import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { showFirstSteps } from '@/app/admin/account/actions';
import { requireStaff } from '@/auth/staff';
import { HelpIndex } from '@/components/admin/help/HelpIndex';
import { readGuide } from '@/domain/guide/guide-files';
import { searchGuide } from '@/domain/guide/guide-search';
import { mayDo } from '@/domain/permissions/permissions';
import { getStaffT } from '@/i18n/staff/translate';

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('guide.see');
  return { title: getStaffT(await adminLanguage(staff))('help.title') };
}

export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('guide.see');
  const language = await adminLanguage(staff);
  const guide = readGuide(language);
  const { q } = await searchParams;
  const words = typeof q === 'string' ? q.trim() : '';
  const results = words ? searchGuide(guide, words) : null;
  const show = mayDo(staff, 'topic.change') ? showFirstSteps : null;
  return <HelpIndex {...{ language, guide, words, results, show }} />;
}
