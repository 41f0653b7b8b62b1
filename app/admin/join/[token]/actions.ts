'use server';
import { adminLanguage } from '@/app/admin/_http/admin-language';
import { archiveWords } from '@/app/admin/_http/archive-words';
import { guestAction } from '@/app/admin/_http/guest-action';
import { withDone } from '@/auth/flash-message';
import { beginWithProvider } from '@/auth/open-id';
import { requestFrom } from '@/auth/request';
import { carrySession } from '@/auth/sign-in';
import { HOME_PATH } from '@/domain/addresses/staff-address';
import * as field from '@/domain/forms/fields';
import { Refused } from '@/domain/forms/form';
import { readField } from '@/domain/forms/form-reader';
import { acceptInvitation } from '@/domain/people/join-changes';
import { findLink } from '@/domain/sign-in/one-time-link-queries';
import { readNewcomer, readProviderNewcomer } from '@/domain/sign-in/sign-in-form';

export const join = guestAction({
  doing: 'staff.join',
  parse: async (form) => {
    const token = readField(field.line, form, 'token');
    const link = await findLink(token, 'invite', Date.now());
    const isByProvider = readField(field.line, form, 'with') === 'provider';
    const read = isByProvider
      ? readProviderNewcomer(form, link?.email)
      : readNewcomer(form, await archiveWords(), link?.email);
    return read.ok ? { ok: true, value: { password: null, ...read.value } } : read;
  },
  run: async ({ token, password, ...facts }, now) => {
    const newcomer = { ...facts, interfaceLanguage: await adminLanguage(null) };
    if (password === null) {
      if (!(await findLink(token, 'invite', now))) throw new Refused('signIn.linkGone', null, 410);
      const back = withDone(HOME_PATH, 'signIn.done.joined');
      return { to: await beginWithProvider(back, { joins: { ...newcomer, token } }) };
    }
    const from = await requestFrom();
    await carrySession(() => acceptInvitation(token, { ...newcomer, password }, from, now));
    return { to: HOME_PATH, done: 'signIn.done.joined' };
  },
});
