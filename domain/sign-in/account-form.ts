/** Reads what people fill in about their own account. */

import { type Parsed, type Problems, parsed } from '@/domain/forms/form';
import { line } from '@/domain/forms/form-words';
import { isInterfaceLanguage } from '@/i18n/languages';
import { nameProblems, passwordProblems, secret } from './sign-in-form';

/** Name and language of the staff's site. */
export function readAccount(form: FormData): Parsed<{ name: string; interfaceLanguage: string }> {
  const name = line(form, 'name');
  const chosen = line(form, 'language');
  const problems = nameProblems(name);
  const interfaceLanguage = isInterfaceLanguage(chosen) ? chosen : 'en';
  return parsed(problems, { name, interfaceLanguage });
}

/**
 * The password until now, and a new one.
 * @param about words that no password may be made of
 */
export function readPasswordChange(
  form: FormData,
  about: readonly string[],
): Parsed<{ current: string; next: string }> {
  const current = secret(form, 'currentPassword');
  const next = secret(form, 'newPassword');
  const problems: Problems = {
    ...(current ? {} : { currentPassword: 'signIn.passwordMissing' }),
    ...passwordProblems('newPassword', next, about),
  };
  return parsed(problems, { current, next });
}

/** Which of one's own sessions. */
export function readSessionHash(form: FormData): Parsed<string> {
  return { ok: true, value: line(form, 'session') };
}

/** A form of one button. */
export function readNothing(): Parsed<null> {
  return { ok: true, value: null };
}
