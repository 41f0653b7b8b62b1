/** Authentication between front and renderer. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isSameSecret } from '@/domain/forms/same-secret';

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
  return isSameSecret(String(request.headers[FRONT_KEY] ?? ''), key);
}

/** Reports the start of work to the front, so that it can tell which request hung a renderer. */
export function sayBegun(response: ServerResponse): void {
  response.writeProcessing();
}

/** Status of the informational response of `sayBegun`. */
export const BEGUN = 102;
