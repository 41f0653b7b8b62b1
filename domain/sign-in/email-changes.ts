/** A changed e-mail address counts once a link was opened that only its mailbox receives. */
import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { staff } from '@/db/schema/staff';
import { addToAudit } from '@/domain/audit/changes';
import { normalEmail } from '@/domain/forms/email';
import { Refused } from '@/domain/forms/form';
import { mailIsOn } from '@/domain/mail/mail';
import { queueMail } from '@/domain/mail/mail-changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { accountById, isEmailTaken } from './account-queries';
import { mailLink } from './link-mail-changes';
import { isOthers, type MadeLink } from './one-time-link';
import { makeLink, revokeLinks, takeLink } from './one-time-link-changes';

/**
 * Makes the link by which the user confirms another address of their own. Where the site sends no
 * mail, only administrators can, because the link is shown to them alone.
 * @throws NotAllowed, Refused for an address that has an account, and without mail
 */
export async function changeEmail(
  write: Queries,
  by: Staff,
  email: string,
  now: number,
): Promise<MadeLink> {
  requireMay(by, 'account.secure');
  if (!mailIsOn() && by.role !== 'administrator') {
    throw new Refused(['account.email.noMail', { email: by.email }]);
  }
  const account = await accountById(write, by.staffId);
  if (!account) throw new Refused('frame.missing', null, 404);
  return linkForEmail(write, by, account, email, now);
}

/** Makes that link for an account and revokes earlier ones; the caller checks the permission. */
export async function linkForEmail(
  write: Queries,
  by: Staff,
  account: Pick<typeof staff.$inferSelect, 'id' | 'emailNorm' | 'interfaceLanguage'>,
  email: string,
  now: number,
): Promise<MadeLink> {
  const emailNorm = normalEmail(email);
  if (!emailNorm) throw new Refused('people.emailWrong', 'email', 422);
  if (emailNorm === account.emailNorm) throw new Refused('account.email.same', 'email', 422);
  if (await isEmailTaken(write, emailNorm)) throw new Refused('people.hasAccount', 'email', 422);
  await revokeLinks(write, 'email', account.id);
  const wish = { purpose: 'email' as const, email, staffId: account.id, invitedBy: by.staffId };
  const link = { purpose: wish.purpose, token: await makeLink(write, wish, now), email };
  const subject = { subjectKind: 'staff', subjectId: account.id };
  await addToAudit(write, by, { action: 'email.ask', ...subject, detail: { email }, now });
  await mailLink(write, link, { email, language: account.interfaceLanguage }, now);
  return link;
}

/** Waits for no other address of the user any more; the mailed link stops working. */
export async function cancelEmail(write: Queries, by: Staff, now: number): Promise<void> {
  requireMay(by, 'account.change');
  await revokeLinks(write, 'email', by.staffId);
  const subject = { subjectKind: 'staff', subjectId: by.staffId };
  await addToAudit(write, by, { action: 'email.cancel', ...subject, now });
}

/**
 * Gives an account the address that its link was made for, and tells the former one by mail. Links
 * for a new password, which went to the former address, stop working. A link that users asked for
 * themselves works for them alone, because a mistyped address may be somebody else's.
 * @param openedBy id of the user who is signed in
 * @throws Refused 410 when the link is invalid, 409 when the address has an account meanwhile
 */
export async function confirmEmail(
  write: Queries,
  token: string,
  openedBy: string | null,
  now: number,
): Promise<void> {
  const link = await takeLink(write, token, 'email', now);
  const account = link?.staffId ? await accountById(write, link.staffId) : null;
  const emailNorm = normalEmail(link?.email ?? '');
  if (!link || !account || !emailNorm || isOthers(link, openedBy)) {
    throw new Refused('signIn.linkGone', null, 410);
  }
  if (await isEmailTaken(write, emailNorm)) throw new Refused('signIn.emailTaken');
  const { id, email: former, interfaceLanguage: language } = account;
  await write.update(staff).set({ email: link.email, emailNorm }).where(eq(staff.id, id));
  await revokeLinks(write, 'password', id);
  const entry = { action: 'email.change', subjectKind: 'staff', subjectId: id, now };
  const detail = { from: former, to: link.email };
  await addToAudit(write, { staffId: id }, { ...entry, detail });
  if (!mailIsOn()) return;
  const mail = { to: { email: former, language }, about: { kind: 'emailChanged' as const } };
  await queueMail(write, `emailChanged:${id}:${now}`, mail, now);
}
