/** The code and the link of a request for a subscription; the database has only their hashes. */
import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import { keyFor } from '@/db/secret';
import { isSameSecret } from '@/domain/forms/same-secret';

const DIGITS = 6;
const TOKEN_BYTES = 24;
/** Tries of the code of one request. */
export const MOST_TRIES = 5;
export const CODE_LIFE_MS = 30 * 60_000;
/** How long a request waits for its confirmation by the link. */
export const REQUEST_LIFE_MS = 3 * 86_400_000;

export function newCode(): string {
  return String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
}

export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Unsalted, since a token cannot be guessed. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Keyed and bound to the request, because there are few codes. */
export function codeHash(requestId: string, code: string): string {
  return createHmac('sha256', keyFor('follow code'))
    .update(`${requestId}:${code}`)
    .digest('base64url');
}

export function isCode(row: { id: string; codeHash: string }, code: string): boolean {
  return isSameSecret(codeHash(row.id, code), row.codeHash);
}

/** The digits of what was typed: in Persian or Arabic figures too, with spaces or hyphens. */
export function readTypedCode(typed: string): string {
  return typed
    .slice(0, 100)
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16))
    .replace(/[\s\p{Cf}\p{Pd}]/gu, '');
}
