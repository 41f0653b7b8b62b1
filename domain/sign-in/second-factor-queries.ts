import { createHmac } from 'node:crypto';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { reads } from '@/db/client';
import type { Queries } from '@/db/open';
import { audit, recoveryCode } from '@/db/schema/staff';
import { keyFor } from '@/db/secret';
import type { Staff } from '@/domain/permissions/staff';
import { accountById } from './account-queries';
import { codeOf, secretOf } from './offered-codes';

const CODES = 10;

/** A secret and recovery codes, shown when the second factor is turned on or codes are renewed. */
export interface Offer {
  /** For the app, in base32. */
  secret: string;
  /** Each works once. */
  recoveryCodes: string[];
}

/**
 * The offer for a session. It is derived, not stored: the page can show the same one after a wrong
 * code, and a different one once it was used.
 */
export async function offerFor(
  { staffId, sessionHash }: Staff,
  read: Queries = reads(),
): Promise<Offer> {
  const account = await accountById(read, staffId);
  const rows = await read
    .select({ codeHash: recoveryCode.codeHash })
    .from(recoveryCode)
    .where(eq(recoveryCode.staffId, staffId))
    .orderBy(recoveryCode.codeHash);
  const codes = rows.map((row) => row.codeHash);
  const seed = JSON.stringify([staffId, sessionHash, account?.totpStep ?? 0, codes]);
  const bytes = (part: string) =>
    createHmac('sha256', keyFor('second factor offer')).update(`${part} ${seed}`).digest();
  return {
    secret: secretOf(bytes('secret')),
    recoveryCodes: Array.from({ length: CODES }, (_, index) => codeOf(bytes(`code ${index}`))),
  };
}

/**
 * When an administrator removed the user's second factor, in milliseconds since 1970; null once the
 * user turned it on or declined it since.
 */
export async function factorTakenAt({ staffId }: Pick<Staff, 'staffId'>): Promise<number | null> {
  const account = await accountById(reads(), staffId);
  if (!account || account.totpSecret !== null) return null;
  const [last] = await reads()
    .select({ action: audit.action, at: audit.at })
    .from(audit)
    .where(
      and(
        eq(audit.subjectKind, 'staff'),
        eq(audit.subjectId, staffId),
        inArray(audit.action, ['secondFactor.on', 'secondFactor.off', 'secondFactor.reset']),
      ),
    )
    .orderBy(desc(audit.seq))
    .limit(1);
  return last?.action === 'secondFactor.reset' ? last.at : null;
}
