/** An invitation being accepted by signing in at another provider, kept in a cookie. */
import { keyFor } from '@/db/secret';
import { sealed, unsealed } from '@/domain/forms/sealed';
import type { Newcomer } from '@/domain/people/join-changes';

/** The new user, and the token of their invitation. */
export interface Joining extends Omit<Newcomer, 'password'> {
  token: string;
}

/** Name of the cookie. */
export const JOINING = 'vitrine-joining';

/** The encrypted cookie value. */
export function sealJoining(joining: Joining): string {
  return sealed(keyFor('joining'), JSON.stringify(joining), JOINING);
}

/** The content of a cookie; null when there is none or it was not made here. */
export function joiningIn(value: string | undefined): Joining | null {
  const text = value ? unsealed(keyFor('joining'), value, JOINING) : null;
  return text === null ? null : JSON.parse(text);
}
