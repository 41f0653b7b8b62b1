import { momentWords } from '@/components/admin/moment';
import { notificationPath } from '@/domain/addresses/staff-address';
import type { Notification } from '@/domain/notifications/notification';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface NotificationListProps {
  items: readonly Notification[];
  language: string;
  timeZone: string;
}

/** What happened to the user's texts; a link marks its notification as read. */
export function NotificationList({ items, language, timeZone }: NotificationListProps) {
  return (
    <ul className="lines">
      {items.map((item) => (
        <li
          key={item.id}
          className="data-unread:border-accent data-unread:border-s-[3px] data-unread:ps-3"
          data-kind={item.kind}
          data-unread={!item.isRead || undefined}
        >
          <Line {...{ item, language, timeZone }} />
        </li>
      ))}
    </ul>
  );
}

interface LineProps extends Omit<NotificationListProps, 'items'> {
  item: Notification;
}

function Line({ item, language, timeZone }: LineProps) {
  const t = getStaffT(language);
  const name = item.by ?? t('notifications.program');
  const words = item.title
    ? { lang: item.titleLanguage, dir: direction(item.titleLanguage), children: item.title }
    : { children: t('review.untitled') };
  return (
    <>
      <a href={notificationPath(item.id)} {...words} />
      <p>{t(`notifications.is.${item.kind}`, { name, count: item.count })}</p>
      <p className="label">
        {!item.isRead && <strong>{t('notifications.isUnread')} · </strong>}
        {languageName(item.language, language)}
        {' · '}
        <time dateTime={new Date(item.at).toISOString()}>
          {momentWords(item.at, language, timeZone)}
        </time>
      </p>
      {item.note && (
        <p className="note" dir="auto">
          {item.note}
        </p>
      )}
    </>
  );
}
