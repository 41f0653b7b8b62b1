import type { FormState } from '@/components/admin/ui/forms/form-state';

const ADDRESS = '/admin/sign-in/here';

/** What signing in beside a text is answered with. */
export interface SignedInHere extends FormState {
  /** What is asked for next; without it somebody is signed in once it is done. */
  asks?: 'password' | 'code';
}

/** Sends a password or a code, without leaving the page. An error is what a lost network throws. */
export async function signInHere(form: FormData): Promise<SignedInHere> {
  const fields = [...form].filter((each): each is [string, string] => typeof each[1] === 'string');
  const body = new URLSearchParams(fields);
  const answer = await fetch(ADDRESS, { method: 'POST', body });
  return answer.json();
}
