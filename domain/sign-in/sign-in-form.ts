import { normalEmail } from '@/domain/forms/email';
import { type MessageKey, type Parsed, type Problems, parsed } from '@/domain/forms/form';
import { line } from '@/domain/forms/form-words';
import { LONGEST_PASSWORD, passwordProblem, SHORTEST_PASSWORD } from './password';

/** Longest name, in characters. */
export const LONGEST_NAME = 80;

/** Longer input is rejected without hashing. */
const LONGEST_TYPED = 1_000;

/** Mail address and password. */
export function readSignIn(form: FormData): Parsed<{ email: string; password: string }> {
  const typed = line(form, 'email');
  const email = normalEmail(typed);
  const password = secret(form, 'password');
  const problems: Problems = {
    ...(typed ? {} : { email: 'signIn.emailMissing' }),
    ...(typed && !email ? { email: 'signIn.emailWrong' } : {}),
    ...(password ? {} : { password: 'signIn.passwordMissing' }),
  };
  return parsed(problems, { email: email ?? '', password });
}

/** A code of the app, or a recovery code. */
export function readCode(form: FormData): Parsed<string> {
  const code = line(form, 'code').slice(0, LONGEST_TYPED);
  return parsed(code ? {} : { code: 'signIn.codeMissing' }, code);
}

/** The repeated proof of identity: a password, or a code where the form has a field for one. */
export function readCredential(form: FormData): Parsed<{ password: string } | { code: string }> {
  if (form.has('code')) {
    const read = readCode(form);
    return read.ok ? { ok: true, value: { code: read.value } } : read;
  }
  const password = secret(form, 'password');
  return parsed(password ? {} : { password: 'signIn.passwordMissing' }, { password });
}

/** The mail address of a user who forgot the password. */
export function readEmail(form: FormData): Parsed<string> {
  const typed = line(form, 'email');
  const email = normalEmail(typed);
  if (email) return { ok: true, value: email };
  return { ok: false, problems: { email: typed ? 'signIn.emailWrong' : 'signIn.emailMissing' } };
}

/**
 * A new account.
 * @param about names of the archive, which the password must not consist of
 * @param invited address of the invitation, if it has one
 */
export function readNewcomer(
  form: FormData,
  about: readonly string[],
  invited = '',
): Parsed<{ name: string; email: string; password: string }> {
  const read = newcomerIn(form, invited);
  const { name, email, typed } = read;
  const password = secret(form, 'password');
  const problems: Problems = {
    ...read.problems,
    ...passwordProblems('password', password, [...about, name, typed]),
  };
  return parsed(problems, { name, email, password });
}

/** A new account that signs in through a provider, without a password. */
export function readProviderNewcomer(
  form: FormData,
  invited = '',
): Parsed<{ name: string; email: string }> {
  const { name, email, problems } = newcomerIn(form, invited);
  return parsed(problems, { name, email });
}

function newcomerIn(form: FormData, invited: string) {
  const name = line(form, 'name');
  const typed = invited || line(form, 'email');
  const email = normalEmail(typed) ? typed : '';
  const problems: Problems = {
    ...nameProblems(name),
    ...(typed ? {} : { email: 'signIn.emailMissing' }),
    ...(typed && !email ? { email: 'signIn.emailWrong' } : {}),
  };
  return { name, email, typed, problems };
}

/** A new password. */
export function readNewPassword(form: FormData, about: readonly string[]): Parsed<string> {
  const password = secret(form, 'password');
  return parsed(passwordProblems('password', password, about), password);
}

/** Problems of a name. */
export function nameProblems(name: string): Problems {
  if (!name) return { name: 'signIn.nameMissing' };
  return [...name].length > LONGEST_NAME
    ? { name: ['signIn.nameLong', { most: LONGEST_NAME }] }
    : {};
}

/** Problems of a new password, under the given field. */
export function passwordProblems(
  field: string,
  password: string,
  about: readonly string[],
): Problems {
  const problem = passwordProblem(password, about);
  return problem ? { [field]: PASSWORD_MESSAGES[problem] } : {};
}

const PASSWORD_MESSAGES: Record<NonNullable<ReturnType<typeof passwordProblem>>, MessageKey> = {
  tooShort: ['signIn.choose.tooShort', { least: SHORTEST_PASSWORD }],
  tooLong: ['signIn.choose.tooLong', { most: LONGEST_PASSWORD }],
  common: 'signIn.choose.common',
  aboutYou: 'signIn.choose.aboutYou',
};

/** A password as typed, with leading and trailing spaces. */
export function secret(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.slice(0, LONGEST_TYPED) : '';
}
