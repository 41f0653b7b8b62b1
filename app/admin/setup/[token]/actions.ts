'use server';
import { adminLanguage } from '@/app/admin/admin-language';
import { archiveWords } from '@/app/admin/archive-words';
import { guestAction } from '@/app/admin/guest-action';
import { requestFrom } from '@/auth/request';
import { carrySession } from '@/auth/sign-in';
import { line } from '@/domain/staff/form-words';
import { claimFirst } from '@/domain/staff/join-changes';
import { readNewcomer } from '@/domain/staff/sign-in-form';

/** Makes the first administrator. */
export const claim = guestAction({
  doing: 'staff.join',
  parse: async (form) => {
    const read = readNewcomer(form, await archiveWords());
    return read.ok ? { ok: true, value: { ...read.value, token: line(form, 'token') } } : read;
  },
  run: async ({ token, ...newcomer }, now) => {
    const from = await requestFrom();
    const interfaceLanguage = await adminLanguage(null);
    await carrySession(() => claimFirst(token, { ...newcomer, interfaceLanguage }, from, now));
    return { to: '/admin', done: 'signIn.done.joined' };
  },
});
