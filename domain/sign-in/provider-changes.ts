import { eq } from 'drizzle-orm';
import { tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { staff } from '@/db/schema/staff';
import { addToAudit } from '@/domain/audit/changes';
import { Refused } from '@/domain/forms/form';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { accountByProvider } from './account-queries';
import { type Begun, beginFor, type From } from './sign-in-changes';

/** A user's identity at another provider; mail addresses are never compared. */
export interface ProviderIdentity {
  issuer: string;
  subject: string;
}

/**
 * Signs in the user whose identity the provider confirmed.
 * @returns a session that is pending where the account has a second factor
 * @throws Refused 403 when no account is linked to the identity
 */
export function signInByProvider(
  { issuer, subject }: ProviderIdentity,
  from: From,
  now: number,
): Promise<Begun> {
  return tx(async (write) => {
    const account = await accountByProvider(write, issuer, subject);
    if (!account) throw new Refused('signIn.providerUnknown', null, 422);
    return beginFor(write, account, 'provider', from, now);
  });
}

/**
 * Links the user's account to an identity at the provider.
 * @throws NotAllowed; Refused when the identity is linked to another account
 */
export async function connectProvider(
  write: Queries,
  by: Staff,
  { issuer, subject }: ProviderIdentity,
  now: number,
): Promise<void> {
  requireMay(by, 'account.secure');
  const owner = await accountByProvider(write, issuer, subject);
  if (owner && owner.id !== by.staffId) throw new Refused('signIn.providerUnknown');
  const identity = { oidcIssuer: issuer, oidcSubject: subject };
  await write.update(staff).set(identity).where(eq(staff.id, by.staffId));
  await audit(write, by, 'provider.connect', now);
}

/** Removes the linked identity, unless the account has no password and so no other sign-in. */
export async function disconnectProvider(write: Queries, by: Staff, now: number): Promise<void> {
  requireMay(by, 'account.secure');
  const [account] = await write.select().from(staff).where(eq(staff.id, by.staffId));
  if (!account?.passwordHash) return;
  const nobody = { oidcIssuer: null, oidcSubject: null };
  await write.update(staff).set(nobody).where(eq(staff.id, by.staffId));
  await audit(write, by, 'provider.disconnect', now);
}

async function audit(write: Queries, by: Staff, action: string, now: number): Promise<void> {
  const entry = { action, subjectKind: 'staff', subjectId: by.staffId, now };
  await addToAudit(write, by, entry);
}
