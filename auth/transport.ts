/**
 * next-auth as what carries a sign-in: it seals the session's id into the cookie and speaks OpenID Connect. It is
 * called here, by our own forms and one route, and by nobody from outside.
 */

import { createHash, randomBytes } from 'node:crypto';
import { NextResponse } from 'next/server';
import NextAuth, { type AuthOptions } from 'next-auth';
import { siteUrl } from '@/domain/addresses/site-url';
import { cookieName, cookieOptions, transportSecret } from './cookie';

/** A cookie that next-auth wants to be set. */
export type SetCookie = ReturnType<NextResponse['cookies']['getAll']>[number];

export interface Carried {
  /** Where next-auth leads on to. */
  location: string | null;
  cookies: SetCookie[];
}

interface Asked {
  method: 'GET' | 'POST';
  /** What next-auth is to do: `callback` and so on, then the provider's id. */
  path: readonly [action: string, provider: string];
  query?: Record<string, string>;
  body?: Record<string, string>;
  /** Cookies of the request. */
  cookies?: Record<string, string>;
}

/** next-auth's handler for Next's older kind of routes, as far as we speak to it. */
type Handler = (request: object, response: object) => Promise<unknown>;

const CSRF_COOKIE = 'vitrine-carried';

/** Asks next-auth. A POST brings the pair of tokens that it wants: forged ones were refused before Next ran. */
export async function carry(asked: Asked, options: AuthOptions): Promise<Carried> {
  process.env.NEXTAUTH_URL = siteUrl();
  const secret = transportSecret();
  const pair = csrfPair(secret);
  const handler: Handler = NextAuth({
    ...options,
    secret,
    cookies: {
      ...options.cookies,
      sessionToken: { name: cookieName(), options: cookieOptions() },
      csrfToken: { name: CSRF_COOKIE, options: cookieOptions() },
    },
  });
  const headers = new Headers();
  const request = {
    method: asked.method,
    query: { ...asked.query, nextauth: asked.path },
    body: { ...asked.body, csrfToken: pair.token },
    cookies: { ...asked.cookies, [CSRF_COOKIE]: pair.cookie },
    headers: {},
  };
  await handler(request, collecting(headers));
  const set = new NextResponse(null, { headers }).cookies.getAll();
  return { location: headers.get('location'), cookies: set };
}

function csrfPair(secret: string) {
  const token = randomBytes(32).toString('hex');
  const hash = createHash('sha256').update(`${token}${secret}`).digest('hex');
  return { token, cookie: `${token}|${hash}` };
}

/** A response that keeps the headers alone. */
function collecting(headers: Headers): object {
  const set: string[] = [];
  const response = {
    status: () => response,
    getHeader: (name: string) => (name.toLowerCase() === 'set-cookie' ? set : headers.get(name)),
    setHeader(name: string, value: string | string[]) {
      headers.delete(name);
      for (const each of [value].flat()) headers.append(name, each);
      return response;
    },
    json: () => response,
    send: () => response,
    end: () => response,
  };
  return response;
}
