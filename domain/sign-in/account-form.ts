import { type Parsed, type Problems, parsed } from '@/domain/forms/form';
import { line } from '@/domain/forms/form-words';
import { isInterfaceLanguage } from '@/i18n/languages';
import { nameProblems, passwordProblems, secret } from './sign-in-form';

/** Name and language of the staff interface. */
export function readAccount(form: FormData): Parsed<{ name: string; interfaceLanguage: string }> {
  const name = line(form, 'name');
  const chosen = line(form, 'language');
  const problems = nameProblems(name);
  const interfaceLanguage = isInterfaceLanguage(chosen) ? chosen : 'en';
  return parsed(problems, { name, interfaceLanguage });
}

/** The current password, and a new one. @param about words that the password must not consist of */
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

/** The hash of one of the user's sessions. */
export function readSessionHash(form: FormData): Parsed<string> {
  return { ok: true, value: line(form, 'session') };
}

/** For a form that consists of a button. */
export function readNothing(): Parsed<null> {
  return { ok: true, value: null };
}
