import type { Metadata } from 'next';
import { siteUrl } from '@/app/address';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { requireStaff } from '@/auth/staff';
import { BrokenLinks } from '@/components/admin/site/BrokenLinks';
import { SiteTabs } from '@/components/admin/site/SiteTabs';
import { listBrokenLinks } from '@/domain/links/broken-link-queries';
import { getStaffT } from '@/i18n/staff/translate';

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('link.see');
  return { title: getStaffT(await adminLanguage(staff))('site.links') };
}

export default async function Page() {
  const staff = await requireStaff('link.see');
  const language = await adminLanguage(staff);
  return (
    <>
      <SiteTabs staff={staff} language={language} here="links" />
      <BrokenLinks language={language} links={await listBrokenLinks(staff, siteUrl())} />
    </>
  );
}
