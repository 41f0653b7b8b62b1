/** Shows a confirmation message once: from the address into a cookie, then on the next page. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { keyFor } from '@/db/secret';
import {
  FLASH_PARAMETER,
  FLASH_PURPOSE,
  readFlashMessage,
  withoutFlashMessage,
} from '@/domain/forms/flash-message';
import type { MessageKey } from '@/domain/forms/form';

/** Long enough to load a page. */
const SECONDS = 60;
/** It must not begin as the session cookie does: next-auth would take it for a part of that. */
const COOKIE = `staff-${FLASH_PARAMETER}`;
const KIND = 'Path=/admin; HttpOnly; SameSite=Lax';

/** With https the cookie is `Secure`. */
const kind = (siteUrl: string) => (siteUrl.startsWith('https:') ? `${KIND}; Secure` : KIND);

/**
 * Redirects from an address with a confirmation message to the same address without it, so that a
 * reload or a copied address does not show it again. Returns whether it did so.
 */
export function redirectToCleanAddress(
  request: IncomingMessage,
  response: ServerResponse,
  { target, siteUrl }: { target: string; siteUrl: string },
): boolean {
  const found =
    request.method === 'GET' && !request.headers.rsc ? withoutFlashMessage(target) : null;
  if (!found) return false;
  const isTrue = readFlashMessage(keyFor(FLASH_PURPOSE), found.token, Date.now()) !== null;
  response.writeHead(303, {
    location: found.target,
    'cache-control': 'no-store',
    ...(isTrue && {
      'set-cookie': `${COOKIE}=${found.token}; Max-Age=${SECONDS}; ${kind(siteUrl)}`,
    }),
  });
  response.end();
  return true;
}

/** The confirmation message for the page being opened; null without one. */
export function flashMessageOf(request: IncomingMessage): MessageKey | null {
  const isPage =
    request.method === 'GET' && !request.headers.rsc && !request.headers['next-action'];
  if (!isPage || !String(request.headers.accept ?? '').includes('text/html')) return null;
  const token = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]*)`).exec(request.headers.cookie ?? '')?.[1];
  return token ? readFlashMessage(keyFor(FLASH_PURPOSE), token, Date.now()) : null;
}

/** Deletes the cookie, with the page that shows the message. */
export function cookieWithoutFlashMessage(siteUrl: string): string {
  return `${COOKIE}=; Max-Age=0; ${kind(siteUrl)}`;
}
