import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { requireStaff } from '@/auth/staff';
import { ImportPage } from '@/components/admin/subscribers/import/ImportPage';
import { getStaffT } from '@/i18n/staff/translate';
import { upload } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('subscriber.change');
  return { title: getStaffT(await adminLanguage(staff))('subscriberImport.title') };
}

export default async function Page() {
  const staff = await requireStaff('subscriber.change');
  return <ImportPage language={await adminLanguage(staff)} action={upload} />;
}
