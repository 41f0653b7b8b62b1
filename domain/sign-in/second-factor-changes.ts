import { createHmac } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { recoveryCode, staff } from '@/db/schema/staff';
import { keyFor } from '@/db/secret';
import { addToAudit } from '@/domain/audit/changes';
import { sealed, unsealed } from '@/domain/forms/sealed';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { type Account, accountById } from './account-queries';
import { guarded } from './guarded-changes';
import { plainCode } from './offered-codes';
import { offerFor } from './second-factor-queries';
import { endSessions } from './session-changes';
import { accountGate } from './throttle-changes';
import { stepOfCode } from './totp';

/**
 * Turns the second factor on, after a code proved that the app has the offered secret. Ends the
 * user's other sessions.
 * @throws NotAllowed, Refused
 */
export async function turnOnSecondFactor(by: Staff, code: string, now: number): Promise<void> {
  requireMay(by, 'account.secure');
  const gates = [accountGate('code', by.staffId)];
  await guarded(gates, now, 'account.wrongCode', () =>
    tx(async (write) => {
      const account = await accountById(write, by.staffId);
      const { secret, recoveryCodes } = await offerFor(by, write);
      const step = stepOfCode(secret, code, 0, now);
      if (!account || account.totpSecret !== null || step === null) return null;
      const kept = sealed(keyFor('totp'), secret, by.staffId);
      const mine = eq(staff.id, by.staffId);
      await write.update(staff).set({ totpSecret: kept, totpStep: step }).where(mine);
      await keepRecoveryCodes(write, by.staffId, recoveryCodes);
      await endSessions(write, by.staffId, by.sessionHash);
      await audit(write, by.staffId, 'secondFactor.on', now);
      return true;
    }),
  );
}

/** Turns the second factor off and deletes its recovery codes. */
export async function turnOffSecondFactor(write: Queries, by: Staff, now: number): Promise<void> {
  requireMay(by, 'account.secure');
  await removeSecondFactor(write, by.staffId);
  await audit(write, by.staffId, 'secondFactor.off', now);
}

/** Removes an account's second factor; the caller checks the permission. */
export async function removeSecondFactor(write: Queries, staffId: string): Promise<void> {
  await write.update(staff).set({ totpSecret: null }).where(eq(staff.id, staffId));
  await write.delete(recoveryCode).where(eq(recoveryCode.staffId, staffId));
}

/** Replaces the recovery codes with the offered ones. */
export async function renewRecoveryCodes(write: Queries, by: Staff, now: number): Promise<void> {
  requireMay(by, 'account.secure');
  const account = await accountById(write, by.staffId);
  if (!account?.totpSecret) return;
  const { recoveryCodes } = await offerFor(by, write);
  await keepRecoveryCodes(write, by.staffId, recoveryCodes);
  await audit(write, by.staffId, 'recoveryCode.renew', now);
}

/** Consumes a code of the app or a recovery code. @returns its kind; null when it is wrong */
export async function takeCode(
  write: Queries,
  account: Account,
  code: string,
  now: number,
): Promise<'code' | 'recovery' | null> {
  const secret = account.totpSecret && unsealed(keyFor('totp'), account.totpSecret, account.id);
  const step = secret ? stepOfCode(secret, code, account.totpStep, now) : null;
  if (step !== null) {
    await write.update(staff).set({ totpStep: step }).where(eq(staff.id, account.id));
    return 'code';
  }
  if (!secret) return null;
  const used = await write
    .update(recoveryCode)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCode.staffId, account.id),
        eq(recoveryCode.codeHash, hashOfCode(code)),
        isNull(recoveryCode.usedAt),
      ),
    )
    .returning({ staffId: recoveryCode.staffId });
  if (used.length === 0) return null;
  await audit(write, account.id, 'recoveryCode.use', now);
  return 'recovery';
}

async function keepRecoveryCodes(
  write: Queries,
  staffId: string,
  codes: readonly string[],
): Promise<void> {
  await write.delete(recoveryCode).where(eq(recoveryCode.staffId, staffId));
  const rows = codes.map((code) => ({ staffId, codeHash: hashOfCode(code) }));
  await write.insert(recoveryCode).values(rows);
}

/** Keyed (HMAC), since recovery codes could be guessed from plain hashes of a stolen database. */
function hashOfCode(code: string): string {
  return createHmac('sha256', keyFor('recovery code')).update(plainCode(code)).digest('hex');
}

async function audit(write: Queries, staffId: string, action: string, now: number) {
  await addToAudit(write, { staffId }, { action, subjectKind: 'staff', subjectId: staffId, now });
}
