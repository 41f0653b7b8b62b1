'use server';
import { guestAction } from '@/app/admin/_http/guest-action';
import { requestFrom } from '@/auth/request';
import { currentSession } from '@/auth/session';
import { carrySession } from '@/auth/sign-in';
import { noteCarried } from '@/cache/context';
import * as field from '@/domain/forms/fields';
import type { Parsed } from '@/domain/forms/form';
import { readField } from '@/domain/forms/form-reader';
import { signInByCode, signInByPassword } from '@/domain/sign-in/sign-in-changes';
import { readCode, readSignIn } from '@/domain/sign-in/sign-in-form';

/** Signs in by e-mail address and password; the page then asks for the code or shows the unsaved form. */
export const signInCarrying = guestAction({
  doing: 'session.begin',
  parse: (form) => carrying(form, readSignIn(form)),
  run: async (given, now) => {
    const from = await requestFrom();
    await carrySession(await signInByPassword(given, from, now));
    return {};
  },
});

/** Gives the second factor after the password. */
export const giveCodeCarrying = guestAction({
  doing: 'session.begin',
  parse: (form) => carrying(form, readCode(form)),
  run: async ({ code }, now) => {
    const pending = await currentSession();
    if (pending?.stage !== 'pending') return {};
    const from = await requestFrom();
    await carrySession(await signInByCode(pending, code, from, now));
    return {};
  },
});

/** Shows the page again, for somebody who signed in with a provider in another tab. */
export const continueCarrying = guestAction({
  doing: 'session.begin',
  parse: (form) => carrying(form, { ok: true, value: null }),
  run: async () => ({}),
});

/** Reads a form of this page; the page that answers carries the unsaved form even when reading fails. */
function carrying<T>(form: FormData, read: Parsed<T>): Parsed<T> {
  const value = readField(field.asTyped, form, 'carried');
  if (value !== '') noteCarried(value);
  return read;
}
