/** An invitation that is being accepted at the provider of sign-in, carried by the browser on its way there. */
import { keyFor } from '@/db/secret';
import { sealed, unsealed } from '@/domain/forms/sealed';
import type { Newcomer } from '@/domain/people/join-changes';

/** Who joins, and the token of their invitation. */
export interface Joining extends Omit<Newcomer, 'password'> {
  token: string;
}

/** Name of the cookie that carries it. */
export const JOINING = 'vitrine-joining';

/** The cookie's value, which nobody else can read or make. */
export function sealJoining(joining: Joining): string {
  return sealed(keyFor('joining'), JSON.stringify(joining), JOINING);
}

/** What a cookie carries; null when there is none or it is not of our making. */
export function joiningIn(value: string | undefined): Joining | null {
  const text = value ? unsealed(keyFor('joining'), value, JOINING) : null;
  return text === null ? null : JSON.parse(text);
}
