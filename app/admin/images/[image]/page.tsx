import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { ImagePage } from '@/components/admin/images/ImagePage';
import { getImageRecord } from '@/domain/images/library-queries';
import { getImageState } from '@/domain/images/public-use-queries';
import { listUses } from '@/domain/images/use-queries';
import { mayDo } from '@/domain/permissions/permissions';
import { canonicalTag, INTERFACE_LANGUAGES } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { change, describe, remove } from '../actions';
import { queryOf, type SearchParams } from '../query';

interface PageProps {
  params: Promise<{ image: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const staff = await requireStaff('image.see');
  const image = await getImageRecord((await params).image, staff.interfaceLanguage);
  const t = getStaffT(staff.interfaceLanguage);
  return { title: image?.name || image?.fileName || t('images.title') };
}

export default async function Page({ params, searchParams }: PageProps) {
  const staff = await requireStaff('image.see');
  const image = await getImageRecord((await params).image, staff.interfaceLanguage);
  if (!image) notFound();
  const query = queryOf(await searchParams);
  const uses = await listUses(staff, image.id);
  const known = [...image.texts, ...uses].map((each) => each.language).filter(Boolean);
  const inLanguage = canonicalTag(query.get('language') ?? '') ?? staff.interfaceLanguage;
  const languages = [...new Set([...INTERFACE_LANGUAGES, ...known, inLanguage])];
  const isOwn = image.addedBy === staff.staffId;
  return (
    <ImagePage
      language={staff.interfaceLanguage}
      timeZone={(await readSettings()).timeZone}
      image={image}
      uses={uses}
      inLanguage={inLanguage}
      languages={languages}
      isAskedToRemove={query.get('remove') === '1'}
      may={{
        describe: mayDo(staff, 'image.describe', {
          language: inLanguage,
          state: await getImageState(image.id, inLanguage),
        }),
        change: mayDo(staff, 'image.change', {
          isOwn,
          state: await getImageState(image.id),
        }),
        remove: mayDo(staff, 'image.remove', { isOwn }),
      }}
      actions={{ describe, change, remove }}
    />
  );
}
