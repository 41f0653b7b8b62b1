'use server';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { archiveWords } from '@/app/admin/_http/archive-words';
import { guestAction } from '@/app/admin/_http/guest-action';
import { requestFrom } from '@/auth/request';
import { carrySession } from '@/auth/sign-in';
import { HOME_PATH } from '@/domain/addresses/staff-address';
import * as field from '@/domain/forms/fields';
import { readField } from '@/domain/forms/form-reader';
import { acceptInvitation } from '@/domain/people/join-changes';
import { findLink } from '@/domain/sign-in/one-time-link-queries';
import { readNewcomer } from '@/domain/sign-in/sign-in-form';

export const join = guestAction({
  doing: 'staff.join',
  parse: async (form) => {
    const token = readField(field.line, form, 'token');
    const link = await findLink(token, 'invite', Date.now());
    return readNewcomer(form, await archiveWords(), link?.email);
  },
  run: async ({ token, ...facts }, now) => {
    const newcomer = { ...facts, interfaceLanguage: await adminLanguage(null) };
    await carrySession(await acceptInvitation(token, newcomer, await requestFrom(), now));
    return { to: HOME_PATH, done: 'signIn.done.joined' };
  },
});
