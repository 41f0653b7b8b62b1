import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { putAddress, removeAddress } from '@/app/admin/site/actions';
import { requireStaff } from '@/auth/staff';
import { ShortAddresses } from '@/components/admin/site/ShortAddresses';
import { SiteTabs } from '@/components/admin/site/SiteTabs';
import { listRedirects } from '@/domain/redirects/queries';
import { getStaffT } from '@/i18n/staff/translate';

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('redirect.change');
  return { title: getStaffT(await adminLanguage(staff))('site.addresses') };
}

export default async function Page() {
  const staff = await requireStaff('redirect.change');
  const language = await adminLanguage(staff);
  return (
    <>
      <SiteTabs staff={staff} language={language} here="addresses" />
      <ShortAddresses
        language={language}
        redirects={await listRedirects(staff)}
        put={putAddress}
        remove={removeAddress}
      />
    </>
  );
}
