import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { deleteOwnProfile, saveOwnProfile } from '@/app/admin/account/actions';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { ProfilePage } from '@/components/admin/account/ProfilePage';
import { getChosenPerson } from '@/domain/authors/person-queries';
import { ownProfile } from '@/domain/authors/profile-queries';
import { getImages } from '@/domain/images/queries';
import { mayDo } from '@/domain/permissions/permissions';
import { getStaffT } from '@/i18n/staff/translate';

interface PageProps {
  searchParams: Promise<{ ask?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('account.change');
  return { title: getStaffT(await adminLanguage(staff))('account.profile.title') };
}

/** What readers see of the user as an author. */
export default async function Page({ searchParams }: PageProps) {
  const staff = await requireStaff('account.change');
  const language = await adminLanguage(staff);
  const { languages } = await readSettings();
  const own = await ownProfile(staff, language);
  const { imageId, nameId } = own.profile;
  const image = imageId ? (await getImages([imageId], language)).get(imageId) : undefined;
  const file = image?.files[0];
  return (
    <ProfilePage
      {...own}
      language={language}
      languages={languages}
      name={staff.name}
      photo={
        image && file
          ? { id: image.id, url: file.src, alt: image.alt, language: image.language }
          : null
      }
      person={await getChosenPerson(nameId, language)}
      mayAdd={mayDo(staff, 'image.add')}
      isAsked={(await searchParams).ask === 'delete'}
      actions={{ save: saveOwnProfile, remove: deleteOwnProfile }}
    />
  );
}
