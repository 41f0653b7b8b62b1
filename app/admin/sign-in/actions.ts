'use server';
import { nextPath, signInPath, withNext } from '@/auth/next-path';
import { requestFrom } from '@/auth/request';
import { currentSession } from '@/auth/session';
import { carrySession } from '@/auth/sign-in';
import { currentStaff } from '@/auth/staff';
import { SECOND_FACTOR_PATH } from '@/domain/addresses/staff-address';
import * as field from '@/domain/forms/fields';
import type { Parsed } from '@/domain/forms/form';
import { readField } from '@/domain/forms/form-reader';
import { reauthenticate } from '@/domain/sign-in/reauthentication-changes';
import { signInByCode, signInByPassword } from '@/domain/sign-in/sign-in-changes';
import { readCode, readCredential, readSignIn } from '@/domain/sign-in/sign-in-form';
import { guestAction } from '../_http/guest-action';

/** Signs in by e-mail address and password. */
export const signIn = guestAction({
  doing: 'session.begin',
  parse: (form) => leadingOn(form, readSignIn(form)),
  run: async ({ given, next }, now) => {
    const from = await requestFrom();
    const { stage } = await carrySession(await signInByPassword(given, from, now));
    return { to: stage === 'full' ? next : withNext(SECOND_FACTOR_PATH, next) };
  },
});

/** Checks the second factor after the password. */
export const giveCode = guestAction({
  doing: 'session.begin',
  parse: (form) => leadingOn(form, readCode(form)),
  run: async ({ given, next }, now) => {
    const pending = await currentSession();
    if (pending?.stage !== 'pending') return { to: signInPath(next) };
    const from = await requestFrom();
    await carrySession(await signInByCode(pending, given.code, from, now));
    return { to: next };
  },
});

/** Proves again who one is, before something grave. */
export const confirmIdentity = guestAction({
  doing: 'session.prove',
  parse: (form) => leadingOn(form, readCredential(form)),
  run: async ({ given, next }, now) => {
    const staff = await currentStaff();
    if (!staff) return { to: signInPath(next) };
    const from = await requestFrom();
    await carrySession(await reauthenticate(staff, given, from, now));
    return { to: next };
  },
});

function leadingOn<T>(form: FormData, read: Parsed<T>): Parsed<{ given: T; next: string }> {
  if (!read.ok) return read;
  return {
    ok: true,
    value: { given: read.value, next: nextPath(readField(field.line, form, 'next')) },
  };
}
