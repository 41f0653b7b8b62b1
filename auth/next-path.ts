/** Where somebody wanted to go before they had to sign in. */

const SIGN_IN = '/admin/sign-in';
const REAUTHENTICATION = '/admin/sign-in/reauthentication';
const HOME = '/admin';
const LONGEST = 2_000;

/**
 * The path to go on to, if it is one of the staff's site: a link could else lead from sign-in to anywhere.
 * @param wanted what an address or a form said
 * @returns path and query from the root; the staff's front page when it is anything else
 */
export function nextPath(wanted: string | null | undefined): string {
  if (!wanted || wanted.length > LONGEST || !/^\/admin(?:[/?]|$)/.test(wanted)) return HOME;
  if (!URL.canParse(wanted, 'http://site')) return HOME;
  const { origin, pathname, search } = new URL(wanted, 'http://site');
  const isInside = origin === 'http://site' && /^\/admin(?:\/|$)/.test(pathname);
  return isInside && !pathname.startsWith(SIGN_IN) ? pathname + search : HOME;
}

/** The sign-in page, which leads on to `wanted` afterwards. */
export function signInPath(wanted?: string | null): string {
  return withNext(SIGN_IN, wanted);
}

/** The page that asks for the password or a second factor again, and leads back to `wanted`. */
export function reauthenticationPath(wanted?: string | null): string {
  return withNext(REAUTHENTICATION, wanted);
}

/** A page of the way in, carrying where it shall lead. */
export function withNext(page: string, wanted?: string | null): string {
  const next = nextPath(wanted);
  return next === HOME ? page : `${page}?next=${encodeURIComponent(next)}`;
}
