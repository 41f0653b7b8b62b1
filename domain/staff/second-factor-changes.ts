import { createHmac, randomInt } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { tx } from '@/db/client';
import type { Queries } from '@/db/open';
import { recoveryCode, staff } from '@/db/schema/staff';
import { keyFor } from '@/db/secret';
import { addToAudit } from '@/domain/site/changes';
import { type Account, accountById } from './account-queries';
import { guarded } from './guarded-changes';
import { requireMay } from './permissions';
import { sealed, unsealed } from './sealed';
import { endSessions } from './session-changes';
import type { Staff } from './staff';
import { accountGate } from './throttle-changes';
import { newTotpSecret, stepOfCode } from './totp';

const CODES = 10;
const CODE_LENGTH = 12;
/** No 0, 1, I, L, O, U: they are read off paper. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A secret that somebody is about to set up, for a form to carry; only that person's form can give it back. */
export function offeredSecret(staffId: string): { secret: string; carried: string } {
  const secret = newTotpSecret();
  return { secret, carried: sealed(keyFor('totp offer'), secret, staffId) };
}

/** The secret that a form carries; null when it is not this person's. */
export function carriedSecret(staffId: string, carried: string): string | null {
  return unsealed(keyFor('totp offer'), carried, staffId);
}

/**
 * Turns the second factor on, once a code proved that the app has the secret. All other sessions end.
 * @param carried of `offeredSecret`
 * @returns ten recovery codes, to be shown this once
 * @throws NotAllowed, Refused
 */
export function turnOnSecondFactor(
  by: Staff,
  { carried, code }: { carried: string; code: string },
  now: number,
): Promise<string[]> {
  requireMay(by, 'account.change');
  const gates = [accountGate('code', by.staffId)];
  return guarded(gates, now, 'account.wrongCode', async () => {
    const secret = carriedSecret(by.staffId, carried);
    const step = secret && stepOfCode(secret, code, 0, now);
    if (!secret || !step) return null;
    return tx(async (write) => {
      const kept = sealed(keyFor('totp'), secret, by.staffId);
      const mine = eq(staff.id, by.staffId);
      await write.update(staff).set({ totpSecret: kept, totpStep: step }).where(mine);
      await endSessions(write, by.staffId, by.sessionHash);
      await audit(write, by.staffId, 'secondFactor.on', now);
      return newRecoveryCodes(write, by.staffId);
    });
  });
}

/** Turns the second factor off, and its recovery codes with it. */
export async function turnOffSecondFactor(write: Queries, by: Staff, now: number): Promise<void> {
  requireMay(by, 'account.change');
  await removeSecondFactor(write, by.staffId);
  await audit(write, by.staffId, 'secondFactor.off', now);
}

/** Takes an account's second factor away; who may do that to whom is the caller's to ask. */
export async function removeSecondFactor(write: Queries, staffId: string): Promise<void> {
  await write.update(staff).set({ totpSecret: null }).where(eq(staff.id, staffId));
  await write.delete(recoveryCode).where(eq(recoveryCode.staffId, staffId));
}

/** New recovery codes instead of the old ones, to be shown this once. */
export async function renewRecoveryCodes(
  write: Queries,
  by: Staff,
  now: number,
): Promise<string[]> {
  requireMay(by, 'account.change');
  const account = await accountById(write, by.staffId);
  if (!account?.totpSecret) return [];
  await audit(write, by.staffId, 'recoveryCode.renew', now);
  return newRecoveryCodes(write, by.staffId);
}

/**
 * Takes a code of the app or a recovery code, each once.
 * @returns which it was; null when it is neither
 */
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

async function newRecoveryCodes(write: Queries, staffId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () =>
    Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  );
  await write.delete(recoveryCode).where(eq(recoveryCode.staffId, staffId));
  const rows = codes.map((code) => ({ staffId, codeHash: hashOfCode(code) }));
  await write.insert(recoveryCode).values(rows);
  return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'));
}

/** Keyed, since a recovery code is short enough to be tried out against a stolen database. */
function hashOfCode(code: string): string {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return createHmac('sha256', keyFor('recovery code')).update(plain).digest('hex');
}

async function audit(write: Queries, staffId: string, action: string, now: number) {
  await addToAudit(write, { staffId }, { action, subjectKind: 'staff', subjectId: staffId, now });
}
