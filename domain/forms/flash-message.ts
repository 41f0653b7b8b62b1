/** A confirmation message for the next page, signed so that a forged link cannot show one. */
import { createHmac } from 'node:crypto';
import type { MessageKey } from './form';
import { isSameSecret } from './same-secret';

/** Name of the query parameter and of the cookie. */
export const FLASH_PARAMETER = 'flash';

/** Purpose for which the signing key is derived from the installation's secret. */
export const FLASH_PURPOSE = 'flash';

/** Long enough for a sign-in at another provider. */
const HOLDS_MS = 15 * 60_000;
const LONGEST = 1_000;

/** The message's key and values as a token for an address or a cookie. @param key 32 bytes */
export function signFlashMessage(key: Buffer, said: MessageKey, now: number): string {
  const [name, values] = typeof said === 'string' ? [said, {}] : said;
  const numbers = Object.entries(values).filter(([, value]) => typeof value === 'number');
  const told = JSON.stringify([name, Object.fromEntries(numbers), now]);
  const body = Buffer.from(told).toString('base64url');
  return `${body}.${signature(key, body)}`;
}

/** The message of a token; null when the signature is wrong or the token has expired. */
export function readFlashMessage(key: Buffer, token: string, now: number): MessageKey | null {
  const [body = '', given = ''] = token.slice(0, LONGEST).split('.');
  if (!isSameSecret(given, signature(key, body))) return null;
  const [name, values, at] = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  return now - at < HOLDS_MS && now >= at ? [name, values] : null;
}

/** The address with the token in its query. */
export function withFlashMessage(to: string, token: string): string {
  const url = new URL(to, 'http://here');
  url.searchParams.set(FLASH_PARAMETER, token);
  return url.pathname + url.search + url.hash;
}

/** The address without the token, and the token; null when there is none. */
export function withoutFlashMessage(target: string): { target: string; token: string } | null {
  if (!target.includes(`${FLASH_PARAMETER}=`)) return null;
  const url = new URL(target, 'http://here');
  const token = url.searchParams.get(FLASH_PARAMETER);
  if (token === null) return null;
  url.searchParams.delete(FLASH_PARAMETER);
  return { target: url.pathname + url.search, token };
}

function signature(key: Buffer, body: string): string {
  return createHmac('sha256', key).update(body).digest('base64url');
}
