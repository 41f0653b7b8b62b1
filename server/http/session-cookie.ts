import type { IncomingMessage } from 'node:http';

/** An encrypted next-auth token: five parts, the second of them empty. */
const SESSION =
  /(?:^|;\s*)(?:__Host-)?vitrine=eyJ[\w-]{10,}\.[\w-]*\.[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}(?:;|$)/;

/**
 * Whether a request has what looks like a session cookie. Only the renderer can validate it; this
 * decides who may send large bodies.
 */
export function seemsSignedIn(request: IncomingMessage): boolean {
  return SESSION.test(request.headers.cookie ?? '');
}
