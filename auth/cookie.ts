/** The sign-in cookie: a session's random id, encrypted by next-auth. */
import { encode } from 'next-auth/jwt';
import { keyFor } from '@/db/secret';
import { siteUrl } from '@/domain/addresses/site-url';
import { LONGEST_MS } from '@/domain/sign-in/session';

/** Whether cookies may be sent over https only. */
export function isSecure(): boolean {
  return siteUrl().startsWith('https:');
}

/** next-auth takes every cookie whose name begins like this for a part of the session. */
export function cookieName(): string {
  return ownCookie('vitrine');
}

/** `__Host-` binds a cookie to this host; browsers accept that prefix over https only. */
export function ownCookie(name: string): string {
  return isSecure() ? `__Host-${name}` : name;
}

export function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } as const;
}

/** The secret from which next-auth derives its keys. */
export function transportSecret(): string {
  return keyFor('next-auth').toString('hex');
}

/** Longest life of the cookie; its session usually ends before. */
export const COOKIE_SECONDS = LONGEST_MS / 1000;

/** The cookie's value for a session's id, encrypted as next-auth does at sign-in with a provider. */
export function sealId(sid: string): Promise<string> {
  return encode({ token: { sid }, secret: transportSecret(), maxAge: COOKIE_SECONDS });
}
