'use server';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { archiveWords } from '@/app/admin/_http/archive-words';
import { guestAction } from '@/app/admin/_http/guest-action';
import { requestFrom } from '@/auth/request';
import { carrySession } from '@/auth/sign-in';
import { HOME_PATH } from '@/domain/addresses/staff-address';
import { createFirstAdministrator } from '@/domain/people/join-changes';
import { readNewcomer } from '@/domain/sign-in/sign-in-form';

/** Makes the first administrator. */
export const setUp = guestAction({
  doing: 'staff.join',
  parse: async (form) => readNewcomer(form, await archiveWords()),
  run: async ({ token, ...newcomer }, now) => {
    const from = await requestFrom();
    const interfaceLanguage = await adminLanguage(null);
    await carrySession(
      await createFirstAdministrator(token, { ...newcomer, interfaceLanguage }, from, now),
    );
    return { to: HOME_PATH, done: 'signIn.done.joined' };
  },
});
