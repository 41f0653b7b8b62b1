import { HOME_PATH, REAUTHENTICATION_PATH, SIGN_IN_PATH } from '@/domain/addresses/staff-address';

/** Carries the page to open after sign-in through the steps of signing in. */

const LONGEST = 2_000;

/**
 * The path to redirect to, if it is on the staff's site; others are refused, so that sign-in is no
 * open redirect.
 * @param wanted from an address or a form
 * @returns path and query from the root; the dashboard for anything else
 */
export function nextPath(wanted: string | null | undefined): string {
  const path = staffPath(wanted);
  return path.startsWith(SIGN_IN_PATH) ? HOME_PATH : path;
}

/** The same, also for pages of signing in. */
export function staffPath(wanted: string | null | undefined): string {
  if (!wanted || wanted.length > LONGEST || !/^\/admin(?:[/?]|$)/.test(wanted)) return HOME_PATH;
  if (!URL.canParse(wanted, 'http://site')) return HOME_PATH;
  const { origin, pathname, search } = new URL(wanted, 'http://site');
  const isInside = origin === 'http://site' && /^\/admin(?:\/|$)/.test(pathname);
  return isInside ? pathname + search : HOME_PATH;
}

/** The sign-in page, which redirects to `wanted` afterwards. */
export function signInPath(wanted?: string | null): string {
  return withNext(SIGN_IN_PATH, wanted);
}

/** The page to enter the password or a second factor again, which then redirects to `wanted`. */
export function reauthenticationPath(wanted?: string | null): string {
  return withNext(REAUTHENTICATION_PATH, wanted);
}

/** A page of signing in, with the address to redirect to in its query. */
export function withNext(page: string, wanted?: string | null): string {
  const next = nextPath(wanted);
  return next === HOME_PATH ? page : `${page}?next=${encodeURIComponent(next)}`;
}
