import type { IncomingMessage } from 'node:http';

/** A sealed token as next-auth makes it: five parts, the second of them empty. */
const SESSION =
  /(?:^|;\s*)(?:__Host-)?vitrine=eyJ[\w-]{10,}\.[\w-]*\.[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}(?:;|$)/;

/**
 * Whether a request carries what looks like a session of the staff's site. The renderer alone can tell whether it is
 * one; this only decides who may send something large for it to look at.
 */
export function seemsSignedIn(request: IncomingMessage): boolean {
  return SESSION.test(request.headers.cookie ?? '');
}
