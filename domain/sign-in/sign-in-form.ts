/** Reads what people fill in on their way in. */
import { normalEmail } from '@/domain/forms/email';
import { type MessageKey, type Parsed, type Problems, parsed } from '@/domain/forms/form';
import { line } from '@/domain/forms/form-words';
import { LONGEST_PASSWORD, passwordProblem, SHORTEST_PASSWORD } from './password';

/** Characters that a name holds. */
export const LONGEST_NAME = 80;

/** Longer than any password: what comes then is not hashed at all. */
const LONGEST_TYPED = 1_000;

/** E-mail address and password. */
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

/** The code of an app, or a recovery code. */
export function readCode(form: FormData): Parsed<string> {
  const code = line(form, 'code').slice(0, LONGEST_TYPED);
  return parsed(code ? {} : { code: 'signIn.codeMissing' }, code);
}

/** What proves again who one is: a password, or a code where the form asks for one. */
export function readCredential(form: FormData): Parsed<{ password: string } | { code: string }> {
  if (form.has('code')) {
    const read = readCode(form);
    return read.ok ? { ok: true, value: { code: read.value } } : read;
  }
  const password = secret(form, 'password');
  return parsed(password ? {} : { password: 'signIn.passwordMissing' }, { password });
}

/** The address of somebody who forgot the password. */
export function readEmail(form: FormData): Parsed<string> {
  const typed = line(form, 'email');
  const email = normalEmail(typed);
  if (email) return { ok: true, value: email };
  return { ok: false, problems: { email: typed ? 'signIn.emailWrong' : 'signIn.emailMissing' } };
}

/**
 * Somebody who makes an account.
 * @param about names of the archive, which no password may be made of
 * @param invited address that the invitation was made for, where it was
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

/** Somebody who makes an account that a provider of sign-in opens, without a password here. */
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

/** A new password by itself. */
export function readNewPassword(form: FormData, about: readonly string[]): Parsed<string> {
  const password = secret(form, 'password');
  return parsed(passwordProblems('password', password, about), password);
}

/** What is wrong with a name. */
export function nameProblems(name: string): Problems {
  if (!name) return { name: 'signIn.nameMissing' };
  return [...name].length > LONGEST_NAME
    ? { name: ['signIn.nameLong', { most: LONGEST_NAME }] }
    : {};
}

/** What is wrong with a new password, at the field that it was typed into. */
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

/** A password as it was typed; spaces belong to it. */
export function secret(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.slice(0, LONGEST_TYPED) : '';
}
