import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/admin-language';
import { requireStaff } from '@/auth/staff';
import { SettingsForm } from '@/components/admin/site/SettingsForm';
import { SiteTabs } from '@/components/admin/site/SiteTabs';
import { Notice } from '@/components/admin/ui/Notice';
import { getSettings } from '@/domain/site/queries';
import { mayDo } from '@/domain/staff/permissions';
import { getStaffT } from '@/i18n/staff/translate';
import { saveSite } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('site.arrange');
  return { title: getStaffT(await adminLanguage(staff))('site.title') };
}

export default async function Page() {
  const staff = await requireStaff('site.arrange');
  const language = await adminLanguage(staff);
  const settings = await getSettings();
  return (
    <>
      <SiteTabs language={language} here="settings" />
      {mayDo(staff, 'site.change') ? (
        <SettingsForm language={language} settings={settings} action={saveSite} />
      ) : (
        <Notice>{getStaffT(language)('site.onlyAdministrators')}</Notice>
      )}
    </>
  );
}
