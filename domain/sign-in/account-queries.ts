import { and, count, eq, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { recoveryCode, staff } from '@/db/schema/staff';
import type { OwnAccount } from './account';

/** What the way in knows of an account; never leaves the server. */
export type Account = typeof staff.$inferSelect;

/** The account of an address that was made equal by `normalEmail`; null when there is none or it is disabled. */
export async function accountByEmail(read: Queries, emailNorm: string): Promise<Account | null> {
  const [row] = await read
    .select()
    .from(staff)
    .where(and(eq(staff.emailNorm, emailNorm), isNull(staff.disabledAt)));
  return row ?? null;
}

/** An account by its id; null when there is none or it is disabled. */
export async function accountById(read: Queries, staffId: string): Promise<Account | null> {
  const [row] = await read
    .select()
    .from(staff)
    .where(and(eq(staff.id, staffId), isNull(staff.disabledAt)));
  return row ?? null;
}

/** Whether an address has an account already, be it a disabled one. */
export async function isEmailTaken(read: Queries, emailNorm: string): Promise<boolean> {
  const [row] = await read
    .select({ id: staff.id })
    .from(staff)
    .where(eq(staff.emailNorm, emailNorm));
  return row !== undefined;
}

/** The account that a provider of sign-in knows by this name; addresses are never compared. */
export async function accountByProvider(
  read: Queries,
  issuer: string,
  subject: string,
): Promise<Account | null> {
  const [row] = await read
    .select()
    .from(staff)
    .where(
      and(eq(staff.oidcIssuer, issuer), eq(staff.oidcSubject, subject), isNull(staff.disabledAt)),
    );
  return row ?? null;
}

/** Whether anybody was ever let in; disabled accounts count. */
export async function hasStaff(read: Queries = reads()): Promise<boolean> {
  const [row] = await read.select({ id: staff.id }).from(staff).limit(1);
  return row !== undefined;
}

/** How somebody signs in. */
export async function ownAccount(staffId: string): Promise<OwnAccount> {
  const account = await accountById(reads(), staffId);
  const [left] = await reads()
    .select({ codes: count() })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.staffId, staffId), isNull(recoveryCode.usedAt)));
  return {
    hasPassword: account?.passwordHash != null,
    hasSecondFactor: account?.totpSecret != null,
    provider: account?.oidcIssuer ?? null,
    recoveryCodesLeft: left?.codes ?? 0,
  };
}
