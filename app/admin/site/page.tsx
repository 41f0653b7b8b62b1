import type { Metadata } from 'next';
import { connection } from 'next/server';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { requireStaff } from '@/auth/staff';
import { sendTo } from '@/cache/context';
import { SettingsForm } from '@/components/admin/site/SettingsForm';
import { SiteTabs } from '@/components/admin/site/SiteTabs';
import { FRONT_PATH } from '@/domain/addresses/staff-address';
import { mayDo } from '@/domain/permissions/permissions';
import { getSettings } from '@/domain/settings/queries';
import { getStaffT } from '@/i18n/staff/translate';
import { saveSite } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('site.arrange');
  return { title: getStaffT(await adminLanguage(staff))('site.title') };
}

export default async function Page() {
  await connection();
  const staff = await requireStaff('site.arrange');
  if (!mayDo(staff, 'site.change')) {
    sendTo(FRONT_PATH, 303);
    return null;
  }
  const language = await adminLanguage(staff);
  return (
    <>
      <SiteTabs staff={staff} language={language} here="settings" />
      <SettingsForm language={language} settings={await getSettings()} action={saveSite} />
    </>
  );
}
