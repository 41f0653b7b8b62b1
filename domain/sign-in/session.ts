/** Lifetimes of sessions, and hashing of their ids. */
import { createHash, randomBytes } from 'node:crypto';

const HOUR_MS = 3_600_000;
const ID_BYTES = 32;

/** A session ends after this time without a request. */
export const IDLE_MS = 8 * HOUR_MS;

/** A session ends after this time in any case. */
export const LONGEST_MS = 7 * 24 * HOUR_MS;

/** Time between the password and the second factor. */
export const PENDING_MS = 10 * 60_000;

/** Time after entering a password or second factor in which no new proof is required. */
export const REAUTHENTICATION_MS = 10 * 60_000;

/** A random id for a cookie or a link, 256 bits in base64url. */
export function randomId(): string {
  return randomBytes(ID_BYTES).toString('base64url');
}

/** The stored hash of a random id: SHA-256 in hex, unsalted since the id cannot be guessed. */
export function hashOfId(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}
