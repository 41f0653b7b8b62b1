'use server';
import { guestAction } from '@/app/admin/_http/guest-action';
import { nextPath, reauthenticationPath, signInPath } from '@/auth/next-path';
import { beginWithProvider } from '@/auth/open-id';
import { currentStaff, needsReauthentication } from '@/auth/staff';
import { ACCOUNT_PATH } from '@/domain/addresses/staff-address';
import * as field from '@/domain/forms/fields';
import { readField } from '@/domain/forms/form-reader';

/** Redirects to the sign-in provider. */
export const startProvider = guestAction({
  doing: 'session.begin',
  parse: (form) => ({ ok: true, value: nextPath(readField(field.line, form, 'next')) }),
  run: async (next) => ({ to: await beginWithProvider(next) }),
});

/** Redirects a signed-in user to the provider, to connect their account. */
export const startConnecting = guestAction({
  doing: 'provider.connect',
  parse: () => ({ ok: true, value: ACCOUNT_PATH }),
  run: async (back, now) => {
    const staff = await currentStaff();
    if (!staff) return { to: signInPath(back) };
    if (needsReauthentication(staff, 'account.secure', now))
      return { to: reauthenticationPath(back) };
    return { to: await beginWithProvider(back, { connects: staff }) };
  },
});
