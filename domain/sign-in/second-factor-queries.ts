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

/** What somebody is shown who turns the second factor on, or renews its recovery codes. */
export interface Offer {
  /** For the app, in base32. */
  secret: string;
  /** To be written down: each lets in once. */
  recoveryCodes: string[];
}

/**
 * What is offered to a session. It is worked out and not kept, so that the page can be shown again after a wrong code,
 * and is another one as soon as something came of it.
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
 * When an administrator took somebody's second factor away, in milliseconds since 1970; null as soon as they decided
 * again whether to have one.
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
