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

const HEAD =
  'wide flex flex-wrap items-baseline gap-x-[1.75rem] gap-y-1 border-ink border-b-2 py-3 ' +
  'max-md:relative print:hidden [:where(&_:is(a,button))]:inline-block [:where(&_:is(a,button))]:min-h-6 ' +
  '[:where(&_:is(a,button))]:min-w-6 [:where(&_:is(a,button))]:py-0.5 [:where(&_:is(a,button))]:decoration-transparent ' +
  '[&_:is(a:hover,button:hover,[aria-current])]:underline ' +
  '[&_:is(a:hover,button:hover,[aria-current])]:decoration-2 ' +
  '[&_:is(a:hover,button:hover,[aria-current])]:decoration-accent';

/** In a narrow window over the page, so that the button to fold it keeps its place. */
const MENU =
  'flex flex-wrap items-baseline gap-x-[1.75rem] gap-y-1 max-md:absolute max-md:inset-x-0 ' +
  'max-md:top-full max-md:z-6 max-md:grid max-md:gap-2 max-md:border-ink max-md:border-b-2 ' +
  'max-md:bg-board max-md:px-(--spacing-edge) max-md:pb-4';

const LINKS =
  'ms-auto flex flex-wrap items-baseline gap-x-[1.125rem] text-small max-md:in-[details]:ms-0 ' +
  'max-md:in-[details]:border-line max-md:in-[details]:border-t max-md:in-[details]:pt-2';

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
    <header className={HEAD}>
      <p className="site-name text-large leading-[1.25] [&_a]:no-underline">
        <a href={HOME_PATH}>{t('frame.title')}</a>
      </p>
      {staff ? (
        <>
          {/* Where the menu is folded; otherwise it is beside the dashboard. */}
          <WaitingCount {...{ language, unread, comments }} place="md:hidden" />
          <details className="fold max-md:ms-auto md:grow md:basis-0">
            <summary className="min-h-6 cursor-pointer py-0.5">{t('frame.menu.open')}</summary>
            <div className={MENU}>
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
      <ul className="flex flex-wrap items-baseline gap-x-[1.125rem] max-md:grid max-md:grid-cols-2 max-md:gap-y-[0.375rem]">
        {menuOf(staff.role).map((place) => (
          <li key={place.key}>
            <a href={place.href} aria-current={isWithin(path, place) ? 'page' : undefined}>
              {t(`frame.menu.${place.key}`)}
            </a>
            {place.key === 'desk' && (
              <WaitingCount {...{ language, unread, comments }} place="max-md:hidden" />
            )}
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
    <div className={LINKS}>
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

interface WaitingCountProps extends Pick<AdminHeadProps, 'language' | 'unread' | 'comments'> {
  /** Utilities for the widths at which it is shown here. */
  place: string;
}

/** How much waits for the user, as a link to where it is listed; nothing for nothing. */
function WaitingCount({ language, unread, comments, place }: WaitingCountProps) {
  const t = getStaffT(language);
  const count = unread + comments;
  if (count === 0) return null;
  const isMore = count > UNREAD_COUNTED;
  const shown = Math.min(count, UNREAD_COUNTED);
  const more = comments > 0 ? 'notifications.manyWaiting' : 'notifications.many';
  const all = comments > 0 ? 'notifications.waits' : 'notifications.unread';
  return (
    <a
      className={`ms-1 inline-block min-w-6 rounded-[0.75rem] bg-accent px-[0.375rem] text-center text-on-accent text-small ${place}`}
      // The dashboard lists both.
      href={comments > 0 ? HOME_PATH : NOTIFICATIONS_PATH}
      aria-label={t(isMore ? more : all, { count: shown })}
    >
      {t(isMore ? 'notifications.manyShort' : 'notifications.short', { count: shown })}
    </a>
  );
}
