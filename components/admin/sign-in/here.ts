import type { FormState } from '@/components/admin/ui/forms/form-state';
import { SIGN_IN_HERE_PATH } from '@/domain/addresses/staff-address';

/** Answer to signing in on the page of a text. */
export interface SignedInHere extends FormState {
  /** The next step; without it the user is signed in. */
  asks?: 'password' | 'code';
}

/**
 * Sends a password or a code without leaving the page.
 * @throws on a network error
 */
export async function signInHere(form: FormData): Promise<SignedInHere> {
  const fields = [...form].filter((each): each is [string, string] => typeof each[1] === 'string');
  const body = new URLSearchParams(fields);
  const answer = await fetch(SIGN_IN_HERE_PATH, { method: 'POST', body });
  return answer.json();
}
