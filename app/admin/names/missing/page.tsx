import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { requireStaff } from '@/auth/staff';
import { UnnamedPage } from '@/components/admin/names/UnnamedPage';
import { listStoriesWithoutNames } from '@/domain/names/unnamed-queries';
import { getStaffT } from '@/i18n/staff/translate';

interface PageProps {
  searchParams: Promise<{ after?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('name.see');
  return { title: getStaffT(await adminLanguage(staff))('names.missing') };
}

export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('name.see');
  const language = await adminLanguage(staff);
  const { after } = await searchParams;
  const found = await listStoriesWithoutNames(
    staff,
    language,
    typeof after === 'string' ? after : '',
  );
  return <UnnamedPage language={language} {...found} />;
}
