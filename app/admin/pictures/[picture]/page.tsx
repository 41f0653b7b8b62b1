import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { PicturePage } from '@/components/admin/images/ImagePage';
import { getPictureRecord } from '@/domain/images/library-queries';
import { getPictureState } from '@/domain/images/public-use-queries';
import { listUses } from '@/domain/images/use-queries';
import { mayDo } from '@/domain/permissions/permissions';
import { canonicalTag, INTERFACE_LANGUAGES } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { change, describe, remove } from '../actions';
import { queryOf, type SearchParams } from '../query';

interface PageProps {
  params: Promise<{ picture: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const staff = await requireStaff('picture.see');
  const picture = await getPictureRecord((await params).picture, staff.interfaceLanguage);
  const t = getStaffT(staff.interfaceLanguage);
  return { title: picture?.name || picture?.fileName || t('pictures.title') };
}

export default async function Page({ params, searchParams }: PageProps) {
  const staff = await requireStaff('picture.see');
  const picture = await getPictureRecord((await params).picture, staff.interfaceLanguage);
  if (!picture) notFound();
  const query = queryOf(await searchParams);
  const uses = await listUses(staff, picture.id);
  const known = [...picture.texts, ...uses].map((each) => each.language).filter(Boolean);
  const languages = [...new Set([...INTERFACE_LANGUAGES, ...known])];
  const asked = canonicalTag(query.get('language') ?? '') ?? staff.interfaceLanguage;
  const inLanguage = languages.includes(asked) ? asked : staff.interfaceLanguage;
  const isOwn = picture.addedBy === staff.staffId;
  return (
    <PicturePage
      language={staff.interfaceLanguage}
      timeZone={(await readSettings()).timeZone}
      picture={picture}
      uses={uses}
      inLanguage={inLanguage}
      languages={languages}
      isAskedToRemove={query.get('remove') === '1'}
      may={{
        describe: mayDo(staff, 'picture.describe', {
          language: inLanguage,
          state: await getPictureState(picture.id, inLanguage),
        }),
        change: mayDo(staff, 'picture.change', {
          isOwn,
          state: await getPictureState(picture.id),
        }),
        remove: mayDo(staff, 'picture.remove', { isOwn }),
      }}
      actions={{ describe, change, remove }}
    />
  );
}
