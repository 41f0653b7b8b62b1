'use server';
import { archiveWords } from '@/app/admin/_http/archive-words';
import { guestAction } from '@/app/admin/_http/guest-action';
import { requestFrom } from '@/auth/request';
import { dropCookie } from '@/auth/sign-in';
import { SIGN_IN_PATH } from '@/domain/addresses/staff-address';
import { askForReset, resetPassword } from '@/domain/sign-in/reset-changes';
import { readEmail, readNewPassword } from '@/domain/sign-in/sign-in-form';

/** Sends a link for a new password if the address has an account; the answer is the same if not. */
export const askForLink = guestAction({
  doing: 'password.link',
  parse: readEmail,
  run: async ({ email }, now) => {
    const { address } = await requestFrom();
    await askForReset(email, address, now);
    return { to: SIGN_IN_PATH, done: 'signIn.done.asked' };
  },
});

/** Sets a new password by a one-time link. */
export const setPassword = guestAction({
  doing: 'password.reset',
  parse: async (form) => readNewPassword(form, await archiveWords()),
  run: async ({ token, password }, now) => {
    await resetPassword(token, password, now);
    await dropCookie();
    return { to: SIGN_IN_PATH, done: 'signIn.done.passwordSet' };
  },
});
