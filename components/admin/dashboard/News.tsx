import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { NOTIFICATIONS_PATH } from '@/domain/addresses/staff-address';
import { DASHBOARD_ROWS } from '@/domain/dashboard/dashboard-rows';
import type { Notification } from '@/domain/notifications/notification';
import { getStaffT } from '@/i18n/staff/translate';
import { NotificationList } from './NotificationList';
import { ReadAll } from './ReadAll';

interface NewsProps {
  /** Unread ones, the newest first; one more than are shown if there are others. */
  items: readonly Notification[];
  language: string;
  timeZone: string;
  readAll: FormAction;
}

/** What happened to the user's texts since they last looked. */
export function News({ items, language, timeZone, readAll }: NewsProps) {
  const t = getStaffT(language);
  const shown = items.slice(0, DASHBOARD_ROWS);
  return (
    <section aria-labelledby="news">
      <SectionTitle id="news">{t('notifications.title')}</SectionTitle>
      {shown.length === 0 ? (
        <p className="faint">{t('notifications.nothing')}</p>
      ) : (
        <NotificationList items={shown} language={language} timeZone={timeZone} />
      )}
      {items.length > shown.length && (
        <p className="note">{t('notifications.shown', { count: shown.length })}</p>
      )}
      <p>
        <a href={NOTIFICATIONS_PATH}>{t('notifications.all')}</a>
      </p>
      <ReadAll items={shown} language={language} action={readAll} />
    </section>
  );
}
