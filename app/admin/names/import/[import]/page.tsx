import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { run } from '@/app/admin/names/import/actions';
import { requireStaff } from '@/auth/staff';
import { PreviewPage } from '@/components/admin/names/import/PreviewPage';
import { SHOWN } from '@/domain/name-import/preview';
import { getImport } from '@/domain/name-import/queries';
import { getStaffT } from '@/i18n/staff/translate';

interface PageProps {
  params: Promise<{ import: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('name.change');
  return { title: getStaffT(await adminLanguage(staff))('nameImport.title') };
}

export default async function Page({ params, searchParams }: PageProps) {
  const staff = await requireStaff('name.change');
  const preview = await getImport(staff, (await params).import);
  if (!preview) notFound();
  const { shown, page } = await searchParams;
  return (
    <PreviewPage
      language={await adminLanguage(staff)}
      preview={preview}
      shown={SHOWN.find((each) => each === shown) ?? 'all'}
      page={/^\d{1,6}$/.test(String(page)) ? Math.max(1, Number(page)) : 1}
      action={run}
    />
  );
}
