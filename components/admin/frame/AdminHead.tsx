import {
  ACCOUNT_PATH,
  HELP_PATH,
  HOME_PATH,
  NOTIFICATIONS_PATH,
  SIGN_OUT_PATH,
} from '@/domain/addresses/staff-address';
import { helpFor } from '@/domain/guide/screens';
import { UNREAD_COUNTED } from '@/domain/notifications/notification';
import type { Staff } from '@/domain/permissions/staff';
import { getStaffT } from '@/i18n/staff/translate';
import { isWithin, menuOf } from './menu';

interface AdminHeadProps {
  language: string;
  staff: Pick<Staff, 'name' | 'role'> | null;
  /** Path of the page, to highlight its menu entry. */
  path: string;
  /** How many notifications the user has not read, counted up to one more than `UNREAD_COUNTED`. */
  unread: number;
  /** Comments that wait for the user's answer, without those that a notification is about. */
  comments: number;
}

/** Header of the staff's site with its menu, which a narrow window shows folded. */
export function AdminHead({ language, staff, path, unread, comments }: AdminHeadProps) {
  const t = getStaffT(language);
  return (
    <header className="head wide print:hidden">
      <p className="site-name">
        <a href={HOME_PATH}>{t('frame.title')}</a>
      </p>
      {staff ? (
        <>
          {/* Where the menu is folded; otherwise it is beside the dashboard. */}
          <WaitingCount {...{ language, unread, comments }} />
          <details className="fold">
            <summary>{t('frame.menu.open')}</summary>
            <div className="head-menu">
              <Sections {...{ language, staff, path, unread, comments }} />
              <AccountLinks {...{ language, staff, path }} />
            </div>
          </details>
        </>
      ) : (
        <AccountLinks {...{ language, staff, path }} />
      )}
    </header>
  );
}

interface SectionsProps extends AdminHeadProps {
  staff: NonNullable<AdminHeadProps['staff']>;
}

function Sections({ language, staff, path, unread, comments }: SectionsProps) {
  const t = getStaffT(language);
  return (
    <nav aria-label={t('frame.menu.label')}>
      <ul>
        {menuOf(staff.role).map((place) => (
          <li key={place.key}>
            <a href={place.href} aria-current={isWithin(path, place) ? 'page' : undefined}>
              {t(`frame.menu.${place.key}`)}
            </a>
            {place.key === 'desk' && <WaitingCount {...{ language, unread, comments }} />}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Links to the readers' site, the guide and the account, and the button to sign out. */
function AccountLinks({
  language,
  staff,
  path,
}: Pick<AdminHeadProps, 'language' | 'staff' | 'path'>) {
  const t = getStaffT(language);
  const isHelp = path === HELP_PATH || path.startsWith(`${HELP_PATH}/`);
  return (
    <div className="head-links">
      <a href={`/${language}`}>{t('frame.viewSite')}</a>
      {staff && (
        <>
          <a href={helpFor(path)} aria-current={isHelp ? 'page' : undefined}>
            {t('frame.help')}
          </a>
          <a href={ACCOUNT_PATH} dir="auto">
            {staff.name}
          </a>
          <form method="post" action={SIGN_OUT_PATH} data-sign-out>
            <button type="submit" className="cursor-pointer">
              {t('frame.signOut')}
            </button>
          </form>
        </>
      )}
    </div>
  );
}

type WaitingCountProps = Pick<AdminHeadProps, 'language' | 'unread' | 'comments'>;

/** How much waits for the user, as a link to where it is listed; nothing for nothing. */
function WaitingCount({ language, unread, comments }: WaitingCountProps) {
  const t = getStaffT(language);
  const count = unread + comments;
  if (count === 0) return null;
  const isMore = count > UNREAD_COUNTED;
  const shown = Math.min(count, UNREAD_COUNTED);
  const more = comments > 0 ? 'notifications.manyWaiting' : 'notifications.many';
  const all = comments > 0 ? 'notifications.waits' : 'notifications.unread';
  return (
    <a
      className="unread-count"
      // The dashboard lists both.
      href={comments > 0 ? HOME_PATH : NOTIFICATIONS_PATH}
      aria-label={t(isMore ? more : all, { count: shown })}
    >
      {t(isMore ? 'notifications.manyShort' : 'notifications.short', { count: shown })}
    </a>
  );
}
