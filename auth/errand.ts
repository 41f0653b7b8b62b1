/** What a visit to the provider is for, when it is no plain sign-in; kept in a cookie meanwhile. */
import { keyFor } from '@/db/secret';
import { sealed, unsealed } from '@/domain/forms/sealed';
import type { Newcomer } from '@/domain/people/join-changes';
import { cookieOptions, ownCookie } from './cookie';

export type Errand =
  /** Link the account of the user whose session this is. */
  | { for: 'connecting'; sessionHash: string }
  /** Accept an invitation, with what was typed into its form. */
  | ({ for: 'joining'; token: string } & Omit<Newcomer, 'password'>)
  /** Sign in for a text that is open in another window. */
  | { for: 'text' };

const PURPOSE = 'errand';
/** Time limit at the provider. */
const SECONDS = 600;

export function errandCookie(): string {
  return ownCookie('auth-errand');
}

export function errandCookieOptions(errand: Errand | null) {
  return { ...cookieOptions(), maxAge: errand ? SECONDS : 0 };
}

/** The encrypted cookie value. */
export function sealErrand(errand: Errand | null): string {
  return errand ? sealed(keyFor(PURPOSE), JSON.stringify(errand), PURPOSE) : '';
}

/** The errand of a cookie value; null when there is none or it was not made here. */
export function errandIn(value: string | undefined): Errand | null {
  const text = value ? unsealed(keyFor(PURPOSE), value, PURPOSE) : null;
  return text === null ? null : JSON.parse(text);
}
