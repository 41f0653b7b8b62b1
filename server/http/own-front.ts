/** What front and renderer say to each other and to nobody else. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Request header with the secret that a renderer was started with. */
export const FRONT_KEY = 'x-vitrine-front';

/**
 * Whether a request comes from the front that started this renderer: any process of this machine can reach the port,
 * and could else say that it speaks for whatever network it likes. The key stays in the request: an action that is posted
 * to another page than its own is passed on by Next, which asks this renderer once more with the same headers.
 * @param key what the renderer was started with
 */
export function isFromFront(request: IncomingMessage, key: string): boolean {
  const given = Buffer.from(String(request.headers[FRONT_KEY] ?? ''));
  const wanted = Buffer.from(key);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Tells the front that work on its request begins, so that it knows what hung a renderer that falls silent. */
export function sayBegun(response: ServerResponse): void {
  response.writeProcessing();
}

/** Status of the informational answer that `sayBegun` makes. */
export const BEGUN = 102;
