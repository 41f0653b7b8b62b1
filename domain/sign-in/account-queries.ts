import { and, count, eq, isNull, ne } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { recoveryCode, staff } from '@/db/schema/staff';
import type { OwnAccount } from './account';

/** A row of the `staff` table with secrets; must never leave the server. */
export type Account = typeof staff.$inferSelect;

/** The enabled account of an address normalized by `normalEmail`, or null. */
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

/** Whether an address has an account, even a disabled one. */
export async function isEmailTaken(read: Queries, emailNorm: string): Promise<boolean> {
  const [row] = await read
    .select({ id: staff.id })
    .from(staff)
    .where(eq(staff.emailNorm, emailNorm));
  return row !== undefined;
}

/** The account linked to a provider's identity; mail addresses are never compared. */
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

/** Whether there is any account, including disabled ones; those without an address are no users. */
export async function hasStaff(read: Queries = reads()): Promise<boolean> {
  const [row] = await read.select({ id: staff.id }).from(staff).where(ne(staff.email, '')).limit(1);
  return row !== undefined;
}

/** How the user signs in. */
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
