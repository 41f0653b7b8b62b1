import { EmptyState } from '@/components/admin/ui/EmptyState';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { PageHead } from '@/components/admin/ui/PageHead';
import {
  NOTIFICATIONS_SHOWN,
  type Notification,
  READ_KEPT_DAYS,
} from '@/domain/notifications/notification';
import { getStaffT } from '@/i18n/staff/translate';
import { NotificationList } from './NotificationList';
import { ReadAll } from './ReadAll';

interface NotificationsPageProps {
  /** The newest first; one more than are shown if there are others. */
  items: readonly Notification[];
  language: string;
  timeZone: string;
  readAll: FormAction;
}

/** Everything that happened to the user's texts, read or not. */
export function NotificationsPage(props: NotificationsPageProps) {
  const { items, language, timeZone, readAll } = props;
  const t = getStaffT(language);
  const shown = items.slice(0, NOTIFICATIONS_SHOWN);
  return (
    <>
      <PageHead>
        <h1>{t('notifications.title')}</h1>
        <ReadAll items={shown} language={language} action={readAll} />
      </PageHead>
      {shown.length === 0 ? (
        <EmptyState title={t('notifications.none')}>
          <p>{t('notifications.how')}</p>
        </EmptyState>
      ) : (
        <NotificationList items={shown} language={language} timeZone={timeZone} />
      )}
      <p className="hint">
        {items.length > shown.length && (
          <>{t('notifications.shown', { count: NOTIFICATIONS_SHOWN })} </>
        )}
        {t('notifications.kept', { days: READ_KEPT_DAYS })}
      </p>
    </>
  );
}
