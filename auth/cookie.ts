/** The sign-in cookie: a session's random id, encrypted by next-auth. */
import { decode, encode } from 'next-auth/jwt';
import { keyFor } from '@/db/secret';
import { siteUrl } from '@/domain/addresses/site-url';
import { LONGEST_MS } from '@/domain/sign-in/session';

/** Whether cookies may be sent over https only. */
export function isSecure(): boolean {
  return siteUrl().startsWith('https:');
}

/** `__Host-` binds the cookie to this host; browsers accept that prefix over https only. */
export function cookieName(): string {
  return isSecure() ? '__Host-vitrine' : 'vitrine';
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

/** The cookie's value for a session's id, as next-auth makes it at sign-in. */
export function sealId(sid: string, staffId?: string): Promise<string> {
  return encode({ token: { sid, staffId }, secret: transportSecret(), maxAge: COOKIE_SECONDS });
}

/** The session's id from a cookie value; null when it was not made here or has expired. */
export async function idIn(value: string): Promise<string | null> {
  const sid = (await tokenIn(value))?.sid;
  return typeof sid === 'string' ? sid : null;
}

/** Whose session a cookie's value was made for, also when that session has ended. */
export async function ownerIn(value: string): Promise<string | null> {
  const staffId = (await tokenIn(value))?.staffId;
  return typeof staffId === 'string' ? staffId : null;
}

async function tokenIn(value: string) {
  try {
    return await decode({ token: value, secret: transportSecret() });
  } catch {
    return null;
  }
}
