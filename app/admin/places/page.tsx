import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { requireStaff } from '@/auth/staff';
import { PlacesPage } from '@/components/admin/places/PlacesPage';
import { mayDo } from '@/domain/permissions/permissions';
import { findPlaceLines, listPlaceLines } from '@/domain/places/staff-queries';
import { getStaffT } from '@/i18n/staff/translate';
import { begin } from './actions';

interface PageProps {
  searchParams: Promise<{ q?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('place.see');
  return { title: getStaffT(await adminLanguage(staff))('places.title') };
}

export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('place.see');
  const language = await adminLanguage(staff);
  const { q } = await searchParams;
  const words = typeof q === 'string' ? q.trim() : '';
  return (
    <PlacesPage
      language={language}
      all={await listPlaceLines(staff, language)}
      found={words ? await findPlaceLines(staff, words, language) : null}
      words={words}
      begin={mayDo(staff, 'place.change') ? begin : null}
    />
  );
}
