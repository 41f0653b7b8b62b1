'use server';
import { nextPath } from '@/auth/next-path';
import { beginWithProvider } from '@/auth/open-id';
import { line } from '@/domain/staff/form-words';
import { guestAction } from '../guest-action';

/** Leads to the provider of sign-in; no password is tried here. */
export const startProvider = guestAction({
  doing: 'session.begin',
  parse: (form) => ({ ok: true, value: nextPath(line(form, 'next')) }),
  run: async (next) => ({ to: await beginWithProvider(next) }),
});
