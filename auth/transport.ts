/**
 * next-auth as transport of a sign-in: it encrypts the session's id in the cookie and speaks OpenID
 * Connect. Only our own forms and one route call it; it has no route of its own.
 */

import { createHash, randomBytes } from 'node:crypto';
import { NextResponse } from 'next/server';
import NextAuth, { type AuthOptions } from 'next-auth';
import { siteUrl } from '@/domain/addresses/site-url';
import { cookieName, cookieOptions, transportSecret } from './cookie';

/** A cookie set by next-auth. */
export type SetCookie = ReturnType<NextResponse['cookies']['getAll']>[number];

export interface Carried {
  /** Where next-auth redirects to. */
  location: string | null;
  cookies: SetCookie[];
}

interface Asked {
  method: 'GET' | 'POST';
  /** next-auth's action (`callback` and so on), and the provider's id. */
  path: readonly [action: string, provider: string];
  query?: Record<string, string>;
  body?: Record<string, string>;
  cookies?: Record<string, string>;
}

/** The part used here of next-auth's handler for Next's pages router. */
type Handler = (request: object, response: object) => Promise<unknown>;

const CSRF_COOKIE = 'vitrine-carried';

/**
 * Calls next-auth. A POST gets the pair of CSRF tokens that it requires, because forged requests
 * were refused before.
 */
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

/** A response object that keeps only the headers. */
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
