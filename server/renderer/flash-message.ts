/** What was just done is said once: the address brings it, a cookie carries it, the next page shows it. */
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
const COOKIE = `vitrine-${FLASH_PARAMETER}`;
const KIND = 'Path=/admin; HttpOnly; SameSite=Lax';

/** Of a site that travels encrypted its cookies do too. */
const kind = (siteUrl: string) => (siteUrl.startsWith('https:') ? `${KIND}; Secure` : KIND);

/**
 * Sends a browser on from an address that says what was done to the address alone, so that neither a reload nor a
 * copied address says it again. Gives whether it did so.
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

/** What a page is to say that somebody opens; null when nothing was done just now. */
export function flashMessageOf(request: IncomingMessage): MessageKey | null {
  const isPage =
    request.method === 'GET' && !request.headers.rsc && !request.headers['next-action'];
  if (!isPage || !String(request.headers.accept ?? '').includes('text/html')) return null;
  const token = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]*)`).exec(request.headers.cookie ?? '')?.[1];
  return token ? readFlashMessage(keyFor(FLASH_PURPOSE), token, Date.now()) : null;
}

/** Ends it, along with the page that says it. */
export function cookieWithoutFlashMessage(siteUrl: string): string {
  return `${COOKIE}=; Max-Age=0; ${kind(siteUrl)}`;
}
