/** Authentication between front and renderer. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Request header with the secret that a renderer was started with. */
export const FRONT_KEY = 'x-vitrine-front';

/**
 * Whether a request comes from the front that started this renderer. Any process of this machine
 * can reach the port, and could otherwise pretend any client address. The key stays in the request,
 * because Next forwards an action posted to another page to this renderer again with the same
 * headers.
 * @param key that the renderer was started with
 */
export function isFromFront(request: IncomingMessage, key: string): boolean {
  const given = Buffer.from(String(request.headers[FRONT_KEY] ?? ''));
  const wanted = Buffer.from(key);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Reports the start of work to the front, so that it can tell which request hung a renderer. */
export function sayBegun(response: ServerResponse): void {
  response.writeProcessing();
}

/** Status of the informational response of `sayBegun`. */
export const BEGUN = 102;
