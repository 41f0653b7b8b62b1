import { eq } from 'drizzle-orm';
import { tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { staff } from '@/db/schema/staff';
import { addToAudit } from '@/domain/audit/changes';
import { Refused } from '@/domain/forms/form';
import { mailIsOn } from '@/domain/mail/mail';
import { queueMail } from '@/domain/mail/mail-changes';
import { accountByEmail, accountById } from './account-queries';
import { guarded } from './guarded-changes';
import { linkMailKey } from './one-time-link';
import { makeLink, revokeLinks, takeLink } from './one-time-link-changes';
import { findLink } from './one-time-link-queries';
import { hashOfPassword } from './password-hash';
import { hashOfId } from './session';
import { endSessions } from './session-changes';
import { accountGate, forgiveAttempt, networkGate } from './throttle-changes';

/**
 * Requests a link for a forgotten password, which is mailed to the account's address and never
 * shown. An unknown address is handled identically: the attempt is counted and a link is created,
 * but it belongs to no account.
 * @param email normalized by `normalEmail`
 * @throws Refused 429
 */
export async function askForReset(email: string, address: string, now: number): Promise<void> {
  const gates = [accountGate('reset', email), networkGate('reset', address)];
  // The count is never reset, because each attempt may send a mail.
  await guarded(gates, now, 'signIn.wrong', async () => null).catch((error) => {
    if (!(error instanceof Refused) || error.status !== 422) throw error;
  });
  await tx(async (write) => {
    const account = await accountByEmail(write, email);
    const token = await linkForPassword(write, account?.id ?? null, null, now);
    if (!account || !mailIsOn()) return;
    const about = { kind: 'link' as const, purpose: 'password' as const, token };
    const mail = { to: { staffId: account.id }, about };
    await queueMail(write, linkMailKey(hashOfId(token)), mail, now);
  });
}

/**
 * Creates a link to set a new password and revokes the account's earlier ones; the caller checks
 * the permission.
 * @param staffId null for a link without an account
 * @param by the administrator who created it, if any
 */
export async function linkForPassword(
  write: Queries,
  staffId: string | null,
  by: string | null,
  now: number,
): Promise<string> {
  // Anybody can request a link for somebody else; that must not revoke an administrator's link.
  await revokeLinks(write, 'password', staffId ?? '', by === null ? 'byStaff' : undefined);
  const entry = { action: 'password.link', subjectKind: 'staff', subjectId: staffId ?? '', now };
  await addToAudit(write, { staffId: by }, entry);
  return makeLink(write, { purpose: 'password', staffId, invitedBy: by }, now);
}

/**
 * Sets a new password by link and ends all sessions of the account. Nobody is signed in, and the
 * second factor stays.
 * @throws Refused 410 when the link is invalid
 */
export async function resetPassword(token: string, password: string, now: number): Promise<void> {
  const gone = () => new Refused('signIn.linkGone', null, 410);
  const link = await findLink(token, 'password', now);
  if (!link?.staffId) throw gone();
  const passwordHash = await hashOfPassword(password);
  await tx(async (write) => {
    const taken = await takeLink(write, token, 'password', now);
    const account = taken?.staffId ? await accountById(write, taken.staffId) : null;
    if (!account) throw gone();
    await write.update(staff).set({ passwordHash }).where(eq(staff.id, account.id));
    await revokeLinks(write, 'email', account.id);
    await endSessions(write, account.id);
    const gates = [accountGate('password', account.emailNorm), accountGate('again', account.id)];
    await forgiveAttempt(write, gates, now);
    const entry = { action: 'password.reset', subjectKind: 'staff', subjectId: account.id, now };
    await addToAudit(write, { staffId: account.id }, entry);
  });
}
