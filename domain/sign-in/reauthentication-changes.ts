import { reads, tx } from '@/db/client';
import { addToAudit } from '@/domain/audit/changes';
import type { Staff } from '@/domain/permissions/staff';
import { accountById } from './account-queries';
import { guarded } from './guarded-changes';
import { isPassword } from './password-hash';
import { takeCode } from './second-factor-changes';
import { beginSession } from './session-changes';
import { isActive } from './session-queries';
import type { Begun, From } from './sign-in-changes';
import { accountGate, networkGate } from './throttle-changes';

/**
 * Confirms the user's identity again by password or a code of the second factor. The session gets a
 * new id.
 * @throws Refused
 */
export function reauthenticate(
  by: Staff,
  given: { password: string } | { code: string },
  from: From,
  now: number,
): Promise<Begun> {
  const { staffId, sessionHash } = by;
  const gates = [accountGate('again', staffId), networkGate('again', from.address)];
  const wrong = 'code' in given ? 'signIn.wrongCode' : 'signIn.wrongPassword';
  return guarded(gates, now, wrong, async () => {
    const account = await accountById(reads(), staffId);
    const kept = account?.passwordHash ?? null;
    const fits = 'password' in given && (await isPassword(kept, given.password));
    return tx(async (write) => {
      const still = await accountById(write, staffId);
      if (!still || still.passwordHash !== kept) return null;
      if (!(await isActive(write, staffId, sessionHash))) return null;
      const isProved = fits || ('code' in given && (await takeCode(write, still, given.code, now)));
      const entry = { subjectKind: 'staff', subjectId: staffId, now };
      if (!isProved) {
        await addToAudit(write, by, { action: 'session.refuse', ...entry });
        return null;
      }
      await addToAudit(write, by, { action: 'session.prove', ...entry });
      const session = { staffId, stage: 'full' as const, device: from.device };
      const sid = await beginSession(write, session, now, sessionHash);
      return { sid, staffId, stage: 'full' as const };
    });
  });
}
