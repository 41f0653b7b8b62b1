import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { bringBack, describe, merge, name, nest, unpublish } from '@/app/admin/places/actions';
import { requireStaff } from '@/auth/staff';
import { PlacePage } from '@/components/admin/places/PlacePage';
import { placeAdminPath } from '@/domain/addresses/staff-address';
import { mayDo } from '@/domain/permissions/permissions';
import {
  findPlaceMergedInto,
  getPlaceFile,
  listPlaceLines,
  previewPlaceMerge,
} from '@/domain/places/staff-queries';
import { chosenName } from '@/domain/text-choice/chosen-name';
import { isInterfaceLanguage } from '@/i18n/languages';

interface PageProps {
  params: Promise<{ place: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const staff = await requireStaff('place.see');
  const file = await getPlaceFile(staff, (await params).place);
  return { title: chosenName(file?.names ?? [], await adminLanguage(staff))?.name };
}

export default async function Page({ params, searchParams }: PageProps) {
  const staff = await requireStaff('place.see');
  const { place: id } = await params;
  const file = await getPlaceFile(staff, id);
  if (!file) {
    const into = await findPlaceMergedInto(staff, id);
    if (into) redirect(placeAdminPath(into));
    notFound();
  }
  const language = await adminLanguage(staff);
  const { language: asked, into, withdraw: asks } = await searchParams;
  return (
    <PlacePage
      language={language}
      place={file}
      named={typeof asked === 'string' && isInterfaceLanguage(asked) ? asked : language}
      all={await listPlaceLines(staff, language)}
      preview={typeof into === 'string' ? await previewPlaceMerge(staff, file.id, into) : null}
      asksWithdrawal={asks !== undefined}
      actions={
        mayDo(staff, 'place.change')
          ? { name, describe, nest, merge, withdraw: unpublish, bringBack }
          : null
      }
    />
  );
}
