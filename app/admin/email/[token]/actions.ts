'use server';
import { guestAction } from '@/app/admin/_http/guest-action';
import { currentStaff } from '@/auth/staff';
import { tx } from '@/db/client';
import { ACCOUNT_PATH } from '@/domain/addresses/staff-address';
import { confirmEmail } from '@/domain/sign-in/email-changes';
import { readToken } from '@/domain/sign-in/sign-in-form';

/** Gives an account the address that its link was made for. */
export const confirm = guestAction({
  doing: 'email.change',
  parse: readToken,
  run: async ({ token }, now) => {
    const openedBy = (await currentStaff())?.staffId ?? null;
    await tx((write) => confirmEmail(write, token, openedBy, now));
    return { to: ACCOUNT_PATH, done: 'account.done.email' };
  },
});
