import { eq } from 'drizzle-orm';
import { tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { staff } from '@/db/schema/staff';
import { addToAudit } from '@/domain/audit/changes';
import { Refused } from '@/domain/forms/form';
import { type Account, accountByEmail, accountById } from './account-queries';
import { guarded } from './guarded-changes';
import { makeLink, revokeLinks, takeLink } from './one-time-link-changes';
import { findLink } from './one-time-link-queries';
import { hashOfPassword } from './password-hash';
import { endSessions } from './session-changes';
import { accountGate, forgiveAttempt, networkGate } from './throttle-changes';

/** A link for somebody who forgot their password, to be sent to the account's address and shown to nobody else. */
export interface ResetLink {
  account: Account;
  token: string;
}

/**
 * Somebody asks for a new password. What is done for an address without an account is the same: counted, and a link
 * made, which then belongs to nobody.
 * @param email as `normalEmail` makes it
 * @param send runs in the same transaction for an account that exists, to have the link sent
 * @throws Refused 429
 */
export async function askForReset(
  email: string,
  address: string,
  send: (write: Queries, link: ResetLink) => Promise<void>,
  now: number,
): Promise<void> {
  const gates = [accountGate('reset', email), networkGate('reset', address)];
  // Never forgiven: each attempt may send a letter.
  await guarded(gates, now, 'signIn.wrong', async () => null).catch((error) => {
    if (!(error instanceof Refused) || error.status !== 422) throw error;
  });
  await tx(async (write) => {
    const account = await accountByEmail(write, email);
    const token = await linkForPassword(write, account?.id ?? null, null, now);
    if (account) await send(write, { account, token });
  });
}

/**
 * Makes a link for a new password, and takes back those made for the account before; who may is the caller's to ask.
 * @param staffId null for a link that opens nothing
 * @param by who made it, where that was an administrator
 */
export async function linkForPassword(
  write: Queries,
  staffId: string | null,
  by: string | null,
  now: number,
): Promise<string> {
  // Anybody may ask for one in another's name, which must not void what an administrator gave.
  await revokeLinks(write, 'password', staffId ?? '', by === null ? 'byStaff' : undefined);
  const entry = { action: 'password.link', subjectKind: 'staff', subjectId: staffId ?? '', now };
  await addToAudit(write, { staffId: by }, entry);
  return makeLink(write, { purpose: 'password', staffId, invitedBy: by }, now);
}

/**
 * Sets a new password by link. Every session of the account ends; nobody is signed in by it, and the second factor
 * stays.
 * @throws Refused 410 when the link does not hold
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
    await endSessions(write, account.id);
    const gates = [accountGate('password', account.emailNorm), accountGate('again', account.id)];
    await forgiveAttempt(write, gates, now);
    const entry = { action: 'password.reset', subjectKind: 'staff', subjectId: account.id, now };
    await addToAudit(write, { staffId: account.id }, entry);
  });
}
