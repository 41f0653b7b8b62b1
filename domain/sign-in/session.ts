/** What a session is: how long it lasts, and how its id is kept. */
import { createHash, randomBytes } from 'node:crypto';

const HOUR_MS = 3_600_000;
const ID_BYTES = 32;

/** Without a request for this long a session is over. */
export const IDLE_MS = 8 * HOUR_MS;

/** However busy, a session ends after this long. */
export const LONGEST_MS = 7 * 24 * HOUR_MS;

/** After the password somebody has this long to give the second factor. */
export const PENDING_MS = 10 * 60_000;

/** For this long after a password or a second factor was given, nobody is asked again. */
export const REAUTHENTICATION_MS = 10 * 60_000;

/** A random id for a cookie or a link, 256 bits in base64url. */
export function randomId(): string {
  return randomBytes(ID_BYTES).toString('base64url');
}

/** What is kept of a random id: SHA-256 in hex. Enough, since nobody can guess what went in. */
export function hashOfId(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}
