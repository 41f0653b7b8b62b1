import type { Metadata } from 'next';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { readSettings } from '@/app/frame';
import { requireStaff } from '@/auth/staff';
import { NotificationsPage } from '@/components/admin/dashboard/NotificationsPage';
import { listNotifications } from '@/domain/notifications/notification-queries';
import { getStaffT } from '@/i18n/staff/translate';
import { readAll } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff('notification.see');
  return { title: getStaffT(await adminLanguage(staff))('notifications.title') };
}

export default async function Page() {
  const staff = await requireStaff('notification.see');
  const { timeZone } = await readSettings();
  const language = await adminLanguage(staff);
  const items = await listNotifications(staff);
  return <NotificationsPage {...{ items, language, timeZone, readAll }} />;
}
