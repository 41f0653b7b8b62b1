import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { requireStaff } from '@/auth/staff';
import { CollectionsPage } from '@/components/admin/collections/CollectionsPage';
import { findCollectionLines, listCollectionLines } from '@/domain/collections/staff-queries';
import { mayDo } from '@/domain/permissions/permissions';
import { getStaffT } from '@/i18n/staff/translate';
import { arrange, begin } from './actions';

interface PageProps {
  searchParams: Promise<{ q?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('collection.see');
  return { title: getStaffT(await adminLanguage(staff))('collections.title') };
}

export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('collection.see');
  const language = await adminLanguage(staff);
  const { q } = await searchParams;
  const words = typeof q === 'string' ? q.trim() : '';
  return (
    <CollectionsPage
      language={language}
      all={await listCollectionLines(staff, language)}
      found={words ? await findCollectionLines(staff, words, language) : null}
      words={words}
      actions={mayDo(staff, 'collection.change') ? { arrange, begin } : null}
    />
  );
}
