import { normalEmail } from '@/domain/forms/email';
import * as field from '@/domain/forms/fields';
import type { Parsed } from '@/domain/forms/form';
import { formReader, readForm, type Sent } from '@/domain/forms/form-reader';
import { passwordMessage } from './password';

const address = field.email('signIn.emailMissing', 'signIn.emailWrong');
const email = address.transform((typed) => normalEmail(typed) ?? '');
const code = field.required(field.secretLine, 'signIn.codeMissing');
const named = field.required(field.line, 'signIn.nameMissing');

export const givenPassword = field.required(field.secret, 'signIn.passwordMissing');
export const personName = field.within(named, { most: 80 }, 'signIn.nameLong');
export const readSignIn = formReader({ email, password: givenPassword });
export const readCode = formReader({ code });

/** The repeated proof of identity: a password, or a code where the form has a field for one. */
export const readCredential = (form: FormData): Parsed<{ password: string } | { code: string }> =>
  form.has('code') ? readCode(form) : readForm({ password: givenPassword }, form);

export const readEmail = formReader({ email });

/** A new address of an account, as typed. */
export const readNewEmail = formReader({ email: address });

export const readToken = formReader({ token: field.line });

/** @param about what the password must not consist of @param invited address of the invitation */
export function readNewcomer(form: Sent, about: readonly string[], invited?: string) {
  return readForm({ ...newcomer(invited), password: field.secret }, form, (given) => ({
    password: passwordMessage(given.password, [...about, given.name, given.email]),
  }));
}

export const readProviderNewcomer = (form: Sent, invited?: string) =>
  readForm(newcomer(invited), form);

export function readNewPassword(form: Sent, about: readonly string[]) {
  return readForm({ password: field.secret, token: field.line }, form, ({ password }) => ({
    password: passwordMessage(password, about),
  }));
}

function newcomer(invited?: string) {
  const email = invited ? field.line.transform(() => invited) : address;
  return { name: personName, email, token: field.line };
}
