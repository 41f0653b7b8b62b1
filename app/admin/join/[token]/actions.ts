'use server';
import { adminLanguage } from '@/app/admin/admin-language';
import { archiveWords } from '@/app/admin/archive-words';
import { guestAction } from '@/app/admin/guest-action';
import { requestFrom } from '@/auth/request';
import { carrySession } from '@/auth/sign-in';
import { line } from '@/domain/staff/form-words';
import { acceptInvitation } from '@/domain/staff/join-changes';
import { findLink } from '@/domain/staff/link-queries';
import { readNewcomer } from '@/domain/staff/sign-in-form';

/** Accepts an invitation. */
export const join = guestAction({
  doing: 'staff.join',
  parse: async (form) => {
    const token = line(form, 'token');
    const link = await findLink(token, 'invite', Date.now());
    const read = readNewcomer(form, await archiveWords(), link?.email);
    return read.ok ? { ok: true, value: { ...read.value, token } } : read;
  },
  run: async ({ token, ...newcomer }, now) => {
    const from = await requestFrom();
    const interfaceLanguage = await adminLanguage(null);
    await carrySession(() =>
      acceptInvitation(token, { ...newcomer, interfaceLanguage }, from, now),
    );
    return { to: '/admin', done: 'signIn.done.joined' };
  },
});
