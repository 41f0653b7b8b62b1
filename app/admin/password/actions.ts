'use server';
import { guestAction } from '@/app/admin/_http/guest-action';
import { archiveWords } from '@/app/admin/_mails/archive-words';
import { linkMail } from '@/app/admin/_mails/link-mail';
import { readSettings } from '@/app/frame';
import { requestFrom } from '@/auth/request';
import { dropCookie } from '@/auth/sign-in';
import { line } from '@/domain/forms/form-words';
import { queueMail } from '@/domain/mail/mail-changes';
import { linkMailKey } from '@/domain/people/people';
import { inLanguage, type SiteSettings } from '@/domain/settings/settings';
import { askForReset, type ResetLink, resetPassword } from '@/domain/sign-in/reset-changes';
import { hashOfId } from '@/domain/sign-in/session';
import { readEmail, readNewPassword } from '@/domain/sign-in/sign-in-form';

/** Sends a link for a new password if the address has an account; the answer is the same if not. */
export const askForLink = guestAction({
  doing: 'password.link',
  parse: readEmail,
  run: async (email, now) => {
    const { address } = await requestFrom();
    const settings = await readSettings();
    await askForReset(email, address, (write, link) => sendLink(write, link, settings, now), now);
    return { to: '/admin/sign-in', done: 'signIn.done.asked' };
  },
});

/** Puts the mail with the link into the outbox, in the recipient's language. */
async function sendLink(
  write: Parameters<typeof queueMail>[0],
  { account, token }: ResetLink,
  settings: SiteSettings,
  now: number,
): Promise<void> {
  const language = account.interfaceLanguage;
  const archive = inLanguage(settings.names, language, settings);
  const link = { purpose: 'password', token, email: account.email } as const;
  await queueMail(write, linkMailKey(hashOfId(token)), linkMail(link, language, archive), now);
}

/** Sets a new password by a one-time link. */
export const setPassword = guestAction({
  doing: 'password.reset',
  parse: async (form) => {
    const read = readNewPassword(form, await archiveWords());
    const token = line(form, 'token');
    return read.ok ? { ok: true, value: { password: read.value, token } } : read;
  },
  run: async ({ token, password }, now) => {
    await resetPassword(token, password, now);
    await dropCookie();
    return { to: '/admin/sign-in', done: 'signIn.done.passwordSet' };
  },
});
