/** Setup of next-auth. Its cookie holds the id of a session and nothing else. */
import type { AuthOptions } from 'next-auth';
import { siteUrl } from '@/domain/addresses/site-url';
import { COOKIE_SECONDS, cookieName, cookieOptions, ownCookie, transportSecret } from './cookie';
import { nextPath } from './next-path';

declare module 'next-auth' {
  interface Session {
    /** Id of the session, whose row has everything else. */
    sid?: string;
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sid?: string;
  }
}

/** next-auth must not log data of requests; failures are logged by our own code. */
const QUIET: AuthOptions['logger'] = { error() {}, warn() {}, debug() {} };

/** What reading a session and signing in share. The id of next-auth's user is the id of our session. */
export function authOptions() {
  process.env.NEXTAUTH_URL = siteUrl();
  return {
    providers: [],
    secret: transportSecret(),
    session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
    jwt: { maxAge: COOKIE_SECONDS },
    logger: QUIET,
    cookies: {
      sessionToken: { name: cookieName(), options: cookieOptions() },
      csrfToken: { name: csrfCookieName(), options: cookieOptions() },
      callbackUrl: { name: ownCookie('auth-callback'), options: cookieOptions() },
    },
    callbacks: {
      jwt: async ({ token, user }) => ({ sid: user ? user.id : token.sid }),
      session: async ({ session, token }) => ({ expires: session.expires, sid: token.sid }),
      redirect: async ({ url, baseUrl }) => {
        const wanted = URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : null;
        return baseUrl + nextPath(wanted && wanted.pathname + wanted.search);
      },
    },
  } satisfies AuthOptions;
}

/** The cookie with which next-auth recognises its own forms. */
export function csrfCookieName(): string {
  return ownCookie('auth-csrf');
}
